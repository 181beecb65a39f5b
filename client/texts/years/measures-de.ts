import type { ProgressState } from '../../../server/protocol/measures.ts'

/** What became of the measures, German first; loaded with their screen. */
export const measuresDe = {
  title: 'Was aus den Maßnahmen wurde',
  intro:
    'Geplant, eingebracht und beschlossen folgt aus Vorhaben und Punkten. Umgesetzt oder aufgegeben ist, was ein Partner so angibt.',
  ownPlans: 'Vorhaben, die den anderen noch nicht mitgeteilt sind, sehen nur Sie und Ihre Fraktion.',
  criteria: (n: number) => (n === 0 ? '' : `${n} Prüfkriterien der Vereinbarung sind keine Maßnahmen und fehlen hier.`),
  question: 'Wie weit ist die Vereinbarung?',
  finding: (done: number, adopted: number, all: number) =>
    `Von ${all} Zielen und Maßnahmen sind ${done} umgesetzt und ${adopted} beschlossen`,
  states: {
    open: 'offen',
    planned: 'Vorhaben geplant',
    tabled: 'eingebracht',
    adopted: 'beschlossen',
    done: 'umgesetzt',
    dropped: 'aufgegeben',
  } satisfies Record<ProgressState, string>,
  chapter: 'Kapitel',
  back: 'Alle Kapitel',
  print: 'Drucken',
  csv: 'Als CSV',
  file: 'massnahmen.csv',
  table: 'Zahlen als Tabelle',
  failed: 'Der Stand ließ sich nicht laden. Bitte die Verbindung prüfen.',
  retry: 'Noch einmal versuchen',
  noChapter: 'Dieses Kapitel hat die Vereinbarung nicht',
  says: { done: 'umgesetzt', dropped: 'aufgegeben' },
  word: (partner: string, says: string, day: string) => `${partner}: ${says}, ${day}`,
  differ: 'Die Partner geben Verschiedenes an.',
  plans: 'Vorhaben:',
  items: 'Punkte:',
  /** On an item's own page. */
  ofItem: 'Maßnahmen der Vereinbarung',
  change: 'Stand angeben oder Punkt verknüpfen',
  saidFor: (partner: string) => `Im Namen ${partner}. Alle Partner sehen es, gespeichert wird keine Person.`,
  done: 'Umgesetzt',
  dropped: 'Aufgegeben',
  takeBack: 'Angabe zurücknehmen',
  link: 'Punkt verknüpfen',
  choose: 'Bitte wählen',
  linkNow: 'Verknüpfen',
  part: (title: string) => `Verknüpfung mit „${title}“ lösen`,
  partShort: 'lösen',
}
