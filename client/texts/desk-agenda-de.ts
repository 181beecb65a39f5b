/** Preparing an agenda: classes, pool, mending it by hand, a pasted list; taking back, and the way to the wall of the hall. */
export const deskAgendaDe = {
  classes: {
    title: 'Einordnungen vorschlagen',
    intro:
      'Aus Titel und Art abgelesen. Ein Vorschlag bindet niemanden; gültig wird er, wenn alle Fraktionen ihn bestätigen.',
    none: 'Alle Punkte dieser Sitzung sind eingeordnet oder vorgeschlagen.',
    all: 'Alle auswählen',
    take: (count: number) => (count === 1 ? '1 Vorschlag übernehmen' : `${count} Vorschläge übernehmen`),
    nothing: 'Nichts ausgewählt',
    sent: 'Vorgeschlagen',
    sending: (done: number, all: number) => `${done} von ${all} beantwortet`,
    back: 'Zurück zur Sitzung',
    what: 'Vorschlag und Grund',
    item: 'Punkt',
    answer: 'Antwort',
    select: (item: string) => `${item} auswählen`,
  },
  pool: {
    title: 'Vorrat',
    intro: (meeting: string) =>
      `Vertagte, verwiesene und nicht beratene Punkte. Sie kommen auf die Tagesordnung: ${meeting}.`,
    none: 'Der Vorrat ist leer.',
    place: 'Auf die Tagesordnung',
    deferredTo: (meeting: string) => `vertagt auf ${meeting}`,
    inPool: 'nicht beraten',
  },
  ends: {
    back: (items: string) => `In den Vorrat kommen: ${items}.`,
    moved: (items: string) =>
      `Hierher vertagt: ${items}. Ziel wird die nächste Ratssitzung, die geplant oder eingeladen ist; die Vertagung zählt nicht noch einmal (G6.2).`,
    provisional: (items: string) => `Vorläufig bleiben bis zur Genehmigung der Niederschrift: ${items}.`,
    confirms: (outcomes: string) => `Bestätigt werden: ${outcomes}.`,
    nothingToConfirm: 'Alle Ergebnisse dieser Sitzung sind schon bestätigt.',
  },
  order: {
    title: 'Tagesordnung bearbeiten',
    intro:
      'Was noch auf seinen Aufruf wartet, lässt sich umstellen, ändern und absetzen. Linien bleiben dabei bestehen.',
    closed: 'nichtöffentlich',
    stays: 'bleibt, wo er ist',
    up: (item: string) => `${item} nach oben`,
    down: (item: string) => `${item} nach unten`,
    moved: (item: string) => `${item} umgestellt.`,
    change: 'Ändern',
    changeOf: (item: string) => `${item} ändern`,
    removeOf: (item: string) => `${item} absetzen`,
    withdrawOf: (item: string) => `${item} zurückziehen`,
    first: 'an erster Stelle',
    unbound:
      'Zu diesem Punkt hat noch niemand etwas gesagt. Mit einem anderen Titel wird er neu angelegt, der alte gilt als zurückgezogen.',
    bound:
      'Zu diesem Punkt ist schon etwas gesagt oder vereinbart; sein Titel bleibt. Hat sich die Sache geändert: „Neue Fassung“, das hebt die Linie auf.',
    inTheWay:
      'Dorthin geht es nicht: Ein aufgerufener oder beratener Punkt steht dazwischen. Wählen Sie eine Stelle danach.',
    replaced: 'Titel berichtigt, neu angelegt',
  },
  paste: {
    title: 'Liste einfügen',
    intro:
      'Ein Punkt je Zeile. Erkannt werden Nummern (TOP 3, Ö 3.1, N 2, A 1, B 1), Vorlagennummern und die Überschriften der beiden Teile. Hinzugefügt wird erst nach der Vorschau, alles oder nichts.',
    label: 'Tagesordnung',
    example: 'Öffentlicher Teil\nTOP 1 Einwohnerfragestunde\nTOP 2 Gebührensatzung (Vorlage 123/21)',
    preview: 'Vorschau: noch nichts hinzugefügt',
    answers: 'Das ist daraus geworden',
    take: 'hinzufügen',
    what: 'Antwort',
    takeLine: (line: number) => `Zeile ${line} hinzufügen`,
    openLine: (line: number) => `Zeile ${line} ist öffentlich`,
    headingOpen: 'Überschrift: ab hier öffentlich',
    headingClosed: 'Überschrift: ab hier nichtöffentlich',
    unreadable: { noTitle: 'Nummer ohne Titel: nicht übernommen', tooLong: 'mehr als 4000 Zeichen: nicht übernommen' },
    doubt: {
      onAgenda: 'steht schon auf der Tagesordnung',
      numberTaken: 'Nummer gibt es auf der Tagesordnung schon',
      twice: 'Nummer steht zweimal in der Liste',
    },
    isNew: 'neu',
    isAdded: 'hinzugefügt',
    isLeft: 'nicht hinzugefügt',
    add: (count: number) => (count === 1 ? '1 Punkt hinzufügen' : `${count} Punkte hinzufügen`),
    added: (count: number) => (count === 1 ? '1 Punkt hinzugefügt.' : `${count} Punkte hinzugefügt.`),
    nothingAdded: 'Es wurde nichts hinzugefügt.',
    toOrder: 'Tagesordnung bearbeiten',
  },
  back: {
    key: 'Zurücknehmen',
    done: 'Zurückgenommen.',
    last: {
      'item.call': (name: string) => `${name} ist aufgerufen.`,
      'item.leave': (name: string) => `${name} ist verlassen.`,
      'vote.open': (name: string) => `${name}: Abstimmung ist eröffnet.`,
      'meeting.recess': () => 'Die Sitzung ist unterbrochen.',
      'meeting.resume': () => 'Die Sitzung geht weiter.',
      'agenda.remove': (name: string) => `${name} ist abgesetzt.`,
    },
    how: 'Zurücknehmen hält selbst fest, dass zurückgenommen wurde; gelöscht wird nichts. Eine eröffnete Abstimmung bricht man mit Grund ab, ein festgehaltenes Ergebnis berichtigt man mit Grund. Bestätigtes, Zurückgezogenes und eine geschlossene Sitzung bleiben; danach wird vorher gefragt.',
  },
  projector: {
    intro:
      'Öffnen Sie den Link auf dem Rechner am Projektor, oder hier in einem zweiten Fenster. Er gilt 24 Stunden, nur für diese Sitzung, und zeigt nur, was im Saal ohnehin gesagt wird: von nichtöffentlichen Punkten nichts, von Linien, Fraktionen und Personen nie etwas.',
    link: 'Link zur Saal-Anzeige',
    open: 'In neuem Fenster öffnen',
    again: 'Noch einmal versuchen',
  },
}

export type DeskAgendaTexts = typeof deskAgendaDe
