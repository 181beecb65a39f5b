import type { FindableKind } from '../search/corpus.ts'

/** The search over everything, German first; loaded with it. */
export const searchDe = {
  title: 'Suchen',
  label: 'Punkte, Vorhaben, Sitzungen, Grundsätze, Maßnahmen und eigene Notizen durchsuchen',
  hint: 'ä und ae, ß und ss sind dasselbe; ein Tippfehler schadet nicht. Gesucht wird in dem, was Sie sehen dürfen.',
  close: 'Schließen',
  kinds: {
    item: 'Punkte',
    motion: 'Antragsvorhaben',
    meeting: 'Sitzungen',
    norm: 'Grundsätze',
    measure: 'Ziele und Maßnahmen',
    note: 'Notizen der eigenen Fraktion',
  } satisfies Record<FindableKind, string>,
  count: (n: number) => (n === 1 ? '1 Treffer' : `${n} Treffer`),
  nothing: (query: string) => `Nichts gefunden zu „${query}“. Versuchen Sie ein kürzeres Wort.`,
  more: (n: number) => `und ${n} weitere; ein Wort mehr grenzt ein`,
  slash: 'Mit der Taste / öffnen (Einzeltasten an)',
}
