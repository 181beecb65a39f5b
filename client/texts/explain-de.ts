import type { ChartName } from '../../machines/chart.ts'

/** What stands around the charts, and beside the printed text of the agreement. */
export const explainDe = {
  charts: 'Die Diagramme',
  table: {
    table: 'Als Tabelle zeigen',
    state: 'Zustand',
    note: 'Grundsatz und Stand',
    onward: 'So geht es weiter',
    here: 'hier steht der Punkt',
    past: 'durchlaufen',
    none: '–',
    region: (title: string) => `Diagramm: ${title}`,
  },
  items: (count: number): string => (count === 1 ? '1 Punkt' : `${count} Punkte`),
  drawn: 'Gezeichnet aus den laufenden Regeln.',
  drawnWith: (meeting: string) => `Gezeichnet aus den laufenden Regeln, mit den Punkten dieser Sitzung: ${meeting}.`,
  apart: (count: number): string =>
    count === 1
      ? '1 Punkt geht diesen Weg nicht: Resolution oder nicht erfasst.'
      : `${count} Punkte gehen diesen Weg nicht: Resolutionen und nicht erfasste Punkte.`,
  stands: 'Fett umrandet: wo die Sitzung jetzt steht.',
  /** What the picture leaves out so that it stays readable. */
  untold: {
    classification:
      'Ein Teil eines Punkts übernimmt dessen Einordnung. Steigt ein nicht erfasster Punkt in den Rat auf, wird er neu eingeordnet.',
    coordination:
      'Ein neuer Text hebt Vorschlag, Linie und Freigabe auf; im Dissens beginnen die Vorstände von vorn. Dissens kann auch gegen einen Vorschlag angezeigt und wieder zurückgenommen werden. Eine Einigung bleibt auch nach einer Freigabe möglich.',
    proceedings: '',
    motion:
      'Bis zur Einreichung kann ein Vorhaben aufgegeben werden; mit dem Ende der Wahlperiode verfällt es. Wird es vorzeitig öffentlich oder eingereicht, wird das in jedem Stand festgehalten. Ändert sich ein geklärtes Vorhaben wesentlich, wird es neu abgestimmt.',
    meeting: '',
  } satisfies Record<ChartName, string>,
  journey: {
    show: 'Im Diagramm zeigen',
    caption: 'Dick gezeichnet ist der Weg, den dieser Punkt gegangen ist; am dicksten umrandet ist, wo er steht.',
  },
  woven: {
    intro:
      'Links die gedruckten Zeilen, wie dieser Rat sie hinterlegt hat; daneben der Grundsatz in unseren Worten; darunter, welche Zustände und Regeln ihn tragen und welche Beispiele ihn belegen.',
    printed: 'Gedruckter Wortlaut',
    inOurWords: 'In unseren Worten',
    carriedBy: 'Getragen von',
    states: 'Zustände',
    guards: 'Regeln im Programm',
    refusals: 'Verweigert, wenn nötig, mit',
    observations: 'Hält als Hinweis fest',
    displays: 'Mitglieder lesen dann',
    scenarios: 'Belegt durch die Beispiele',
    examples: 'Die Beispiele',
    examplesHint:
      'Jedes ist eine Geschichte mit Personen, Zeiten und dem, was jede Seite danach sehen muss. Alle werden bei jeder Änderung am Programm durchgespielt.',
    unclaimed: (lines: string) =>
      `Gedruckte Zeilen dieses Abschnitts, auf die sich kein Grundsatz stützt: ${lines}. Überschriften und leere Zeilen sind nicht mitgezählt.`,
    allClaimed:
      'Jede gedruckte Zeile dieses Abschnitts ist einem Grundsatz zugeordnet, von Überschriften und leeren Zeilen abgesehen.',
    /** Observations on motions; those on items have their sentences with the item. */
    observed: {
      notToldBefore: 'Das Vorhaben wurde vorher nicht mitgeteilt.',
      publishedBeforeCoordination: 'Das Vorhaben wurde vor der Abstimmung der Positionen öffentlich.',
      noNoticeBefore: 'Die Resolution wurde vorher nicht zur Kenntnis gegeben.',
    } as Readonly<Record<string, string>>,
    signPlace: 'Geprüft und abgenommen: Ort, Datum',
    signName: 'Name, Unterschrift',
    itemEnds: 'Ende eines Punkts',
    ended: { lapsed: 'mit der Wahlperiode verfallen' } as Readonly<Record<string, string>>,
  },
}
