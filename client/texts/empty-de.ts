/** What screens say while there is nothing in them, German first: what they are for, what to do, where to try it out. */
export const emptyDe = {
  rehearse: 'Im Probelauf ausprobieren',
  readIn: 'Tagesordnung einlesen',
  toDesk: 'Zur Schriftführung',
  agenda: {
    title: 'Noch keine Sitzung',
    purpose:
      'Hier steht die ganze Tagesordnung: zu jedem Punkt das Zeichen seiner Linie, und auf einen Tipp das Warum.',
    next: 'Die Schriftführung legt Sitzungen an oder liest sie ein. Sobald es eine gibt, erscheint sie hier von selbst.',
    nextSecretary: 'Legen Sie in der Schriftführung eine Sitzung an, oder lesen Sie eine Tagesordnung ein.',
  },
  items: {
    title: 'Diese Sitzung hat noch keine Tagesordnung',
    purpose: 'Hier steht zu jedem Punkt das Zeichen seiner Linie, und auf einen Tipp das Warum.',
    next: 'Sobald die Schriftführung die Punkte einträgt oder einliest, erscheinen sie hier von selbst.',
    nextSecretary: 'Lesen Sie die Tagesordnung ein, oder fügen Sie in der Schriftführung Punkte hinzu.',
  },
  lead: {
    title: 'Noch wartet nichts',
    purpose:
      'Hier liegt, was Sie entscheiden: Punkte einordnen, Linien vorschlagen und bestätigen, und bei Dissens den nächsten Schritt. Was auf Sie wartet, steht immer oben.',
    next: 'Sobald die Schriftführung eine Tagesordnung einliest, erscheinen ihre Punkte hier. Bis dahin können Sie das Verfahren üben.',
  },
  motions: {
    title: 'Noch kein Vorhaben',
    purpose:
      'Was Ihre Fraktion hier plant, sieht zunächst nur sie selbst. Die Partner erfahren es mit der Kenntnisgabe, mit Text und Uhrzeit als Nachweis.',
    next: 'Legen Sie ein Vorhaben an, sobald die Idee feststeht: Bekannt gegeben und abgestimmt wird es vor der Veröffentlichung.',
    nextOthers: 'Vorhaben legen der Vorstand und die Sprecherinnen und Sprecher an.',
  },
  record: {
    title: 'Noch keine Niederschrift',
    purpose: 'Hier steht, was eine Sitzung beschlossen hat, zum Lesen und zum Ausdrucken für die Akten.',
    next: 'Sie entsteht von selbst, während Sie die Sitzung führen: aufrufen, abstimmen, festhalten.',
  },
  recordItems: {
    title: 'Diese Sitzung hat keine Punkte',
    purpose: 'Hier steht, was eine Sitzung beschlossen hat, zum Lesen und zum Ausdrucken für die Akten.',
    next: 'Fügen Sie in der Schriftführung Punkte hinzu, oder lesen Sie die Tagesordnung ein.',
  },
  secretary: {
    purpose:
      'Von hier führen Sie die Sitzung: Punkte aufrufen, Abstimmungen eröffnen, Ergebnisse festhalten, alles auch mit der Tastatur. Was Sie aufrufen, steht auf allen Telefonen im Saal.',
    next: 'Üben Sie vorher: Der Probelauf spielt eine Sitzung vom Aufruf bis zum bestätigten Ergebnis.',
  },
}
