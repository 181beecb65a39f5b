import type { Bilingual } from '../../machines/agreements/agreement.ts'

/** Kinds of free text by how long they are needed. The days count from the last thing that happened to what they stand on. */
export const textKinds = ['notes', 'names', 'reasons', 'titles'] as const
export type TextKind = (typeof textKinds)[number]

/** How many days each kind of text is kept once the item, meeting or plan is over. */
export type Lifetimes = Readonly<Record<TextKind, number>>

export const usualLifetimes: Lifetimes = { notes: 365, names: 365, reasons: 1825, titles: 1825 }

export const kindWords: Readonly<Record<TextKind, Bilingual>> = {
  notes: { de: 'Interne Notizen', en: 'Internal notes' },
  names: {
    de: 'Namen von Vorgeschlagenen und aus namentlichen Abstimmungen',
    en: 'Names of nominees and from roll calls',
  },
  reasons: {
    de: 'Begründungen, Kommentare, Texte von Vorhaben',
    en: 'Reasons, comments, texts of plans',
  },
  titles: {
    de: 'Titel, Wortlaute und Orte nichtöffentlicher Punkte, Titel von Vorhaben',
    en: 'Titles, wordings and places of non-public items, titles of plans',
  },
}

const names: readonly RegExp[] = [/^nominee$/, /^rollCall\.\d+\.person$/]
const titles = new Set(['title', 'section', 'name', 'location', 'wording'])

/** Which kind a text is, by its event and its place there; undefined for what is public and stays: titles and wordings of public items. */
export function kindOf(event: string, path: string, isPublic: boolean): TextKind | undefined {
  if (event === 'note.internal') return 'notes'
  if (names.some((each) => each.test(path))) return 'names'
  if (titles.has(path)) return isPublic ? undefined : 'titles'
  return 'reasons'
}

/** Reads `notes=180 reasons=3650`: what is not named keeps its usual time. Undefined when it cannot be read. */
export function readLifetimes(setting: string): Lifetimes | undefined {
  const given = setting.split(/[\s,]+/).filter((part) => part !== '')
  const days = new Map<string, number>()
  for (const part of given) {
    const [, kind = '', count = ''] = /^([a-z]+)=(\d{1,5})$/.exec(part) ?? []
    if (!textKinds.some((known) => known === kind)) return undefined
    days.set(kind, Number(count))
  }
  return {
    notes: days.get('notes') ?? usualLifetimes.notes,
    names: days.get('names') ?? usualLifetimes.names,
    reasons: days.get('reasons') ?? usualLifetimes.reasons,
    titles: days.get('titles') ?? usualLifetimes.titles,
  }
}
