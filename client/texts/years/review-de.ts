/** Rückblick, German first; loaded with its screen. */
export const reviewDe = {
  title: 'Rückblick',
  scope: (term: string, votes: number, withLine: number) =>
    `${term}. ${votes === 1 ? '1 Abstimmung' : `${votes} Abstimmungen`}, davon ${withLine} mit vereinbarter Linie.`,
  upTo: (day: string) => `Stand ${day}`,
  counted: 'Gezählt wird, was protokolliert ist; bewertet wird nichts, und nichts betrifft einzelne Personen.',
  audience:
    'Enthalten ist, was Sie sehen dürfen: Nichtöffentliche Punkte eines Ausschusses zählen nur für Vorstand, Schriftführung und die Sprecherin oder den Sprecher dort.',
  unconfirmed: (n: number) =>
    n === 1 ? '1 Ergebnis ist noch nicht bestätigt.' : `${n} Ergebnisse sind noch nicht bestätigt.`,
  print: 'Drucken',
  csv: 'Alle Zahlen als CSV',
  file: 'rueckblick.csv',
  failed: 'Die Zahlen ließen sich nicht laden. Bitte die Verbindung prüfen.',
  retry: 'Noch einmal versuchen',
  nothing:
    'Noch wurde nichts abgestimmt, vertagt oder strittig gestellt. Hier stehen die Zahlen, sobald etwas protokolliert ist.',
  choose: 'Auswahl',
  body: 'Gremium',
  kind: 'Art des Punkts',
  year: 'Jahr',
  all: 'alle',
  table: 'Zahlen als Tabelle',
  lines: {
    question: 'Wie oft hielten die Linien?',
    finding: (kept: number, all: number, two: boolean) =>
      `${kept} von ${all} Linien haben ${two ? 'beide' : 'alle'} Fraktionen gehalten`,
    none: 'Bisher wurde über keine Linie abgestimmt',
    kept: 'gehalten',
    deviating: 'mit abweichender Fraktion',
    notAscertainable: (secret: number) =>
      secret === 0 ? 'nicht feststellbar' : `nicht feststellbar, davon ${secret} geheim abgestimmt`,
    notTold: 'nicht feststellbar',
    withLine: 'mit Linie',
    secret: 'davon geheim',
  },
  dissent: {
    question: 'Wie endete der Dissens, und wie schnell?',
    finding: (settled: number, all: number) =>
      `${settled} von ${all} ${all === 1 ? 'Fall endete' : 'Fällen endeten'} mit einer Einigung oder dem Rückzug`,
    none: 'Kein Dissens angezeigt',
    ends: {
      boards: 'Einigung der Vorstände',
      afterAdjournment: 'Einigung nach der Vertagung',
      retracted: 'Dissens zurückgezogen',
      released: 'Freigabe',
      votedWithoutLine: 'abgestimmt, keine Freigabe',
      notCovered: 'als nicht erfasst eingeordnet',
      itemOver: 'Punkt erledigt oder Ende der Wahlperiode',
      open: 'noch offen',
    } as Readonly<Record<string, string>>,
    end: 'Ende',
    cases: 'Fälle',
    median: 'Tage, Median',
    least: 'kürzester',
    most: 'längster',
    days: (days: string, plain: boolean) => (plain ? `${days} Tag` : `${days} Tage`),
    half: 'Hälfte binnen',
  },
  releases: {
    question: 'Bleibt die Freigabe die Ausnahme?',
    finding: (released: number, voted: number) =>
      `${released === 0 ? 'Keine Freigabe' : released === 1 ? 'Eine Freigabe' : `${released} Freigaben`} bei ${voted === 1 ? '1 abgestimmten Punkt' : `${voted} abgestimmten Punkten`}`,
    votes: 'Abstimmungen',
    released: 'mit Freigabe',
    resolution: 'Resolutionen (frei)',
    noLine: 'ohne Linie',
    mark: (n: number) => `${n} frei`,
    label: 'Abstimmungen und Freigaben je Jahr',
  },
  adjournments: {
    question: 'Was wurde vertagt?',
    finding: (n: number, consensus: number) =>
      `${n === 1 ? 'Eine Vertagung' : `${n} Vertagungen`} nach der Vereinbarung, ${consensus === 0 ? 'keine' : consensus} davon mit Einigung`,
    none: 'Nichts wurde nach der Vereinbarung vertagt',
    consensus: 'danach Einigung',
    releaseTalk: 'danach Freigabe-Beratung',
    otherwise: 'danach anders erledigt',
    open: 'noch offen',
    refused: 'Rat lehnte die Vertagung ab',
    mutual: 'einvernehmlich vertagt (ohne G6.2)',
    third: 'von anderen vertagt',
    course: 'Verlauf',
  },
  backlog: {
    question: 'Wie viel wartet vertagt?',
    finding: (n: number) =>
      n === 0
        ? 'Zurzeit wartet kein vertagter Punkt'
        : n === 1
          ? 'Zurzeit wartet ein vertagter Punkt'
          : `Zurzeit warten ${n} vertagte Punkte`,
    label: 'Vertagte Punkte, die am Ende des Quartals warteten',
    quarter: 'Quartal',
    waiting: 'wartend am Ende',
    quarterName: (quarter: string) => `${quarter.slice(6)}. Quartal ${quarter.slice(0, 4)}`,
  },
  cohesion: {
    question: 'Wie geschlossen stimmte jede Fraktion in öffentlichen namentlichen Abstimmungen?',
    finding: (counted: number, all: number) =>
      `${counted} von ${all} ${all === 1 ? 'namentlichen Abstimmung ist' : 'namentlichen Abstimmungen sind'} je Fraktion auszählbar`,
    none: 'Noch keine namentliche Abstimmung',
    how: 'Aus Sitzen, Position und Zahl der Abweichungen; wer nicht als abwesend verzeichnet ist, zählt mit der Fraktion. Namen werden nicht ausgewertet.',
    index: 'Maß',
    rice: 'Rice-Index',
    agreementIndex: 'Agreement-Index',
    uniformity: 'Einheitlichkeit',
    explained: {
      rice: 'Abstand von Ja und Nein im Verhältnis zu beiden; 1 heißt geschlossen, 0 heißt geteilt.',
      agreementIndex: 'Größter Anteil unter Ja, Nein und Enthaltung; 1 heißt geschlossen, 0 heißt gedrittelt.',
      uniformity: 'Wie der Agreement-Index, Enthaltungen stehen dabei nicht gegen die anderen.',
    },
    axis: (from: string) => `Die Achse beginnt bei ${from}.`,
    faction: 'Fraktion',
    sameLine: 'Gleiche Mehrheitslinie',
    same: 'gleich',
    opposite: 'Ja gegen Nein',
    n: 'n',
    everything: 'gesamt',
  },
  parts: {
    question: 'Wo, worüber und wann?',
    finding: 'Nach Gremium, Art und Jahr',
    dissents: 'Dissense',
    adjournments: 'Vertagungen',
    by: { body: 'Nach Gremium', kind: 'Nach Art', year: 'Nach Jahr' },
  },
}
