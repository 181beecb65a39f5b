/** The page for the data protection officer, and for everybody who wants to know. */
export const privacyDe = {
  title: 'Datenschutz',
  what: 'Was das System speichert, wozu, auf welcher Grundlage, wie lange, und wer es sieht. Die Tabelle kommt aus dem Programm selbst und nennt jede Spalte der Datei. Die Rechtsgrundlagen sind die Einschätzung der Partner und von ihnen zu prüfen.',
  mine: {
    title: 'Meine Daten',
    what: 'Alles, was zu Ihrer Person gespeichert ist (Art. 15, 20 DSGVO): Mandate, Geräte, und was Sie eingegeben haben.',
    json: 'Als Datei (JSON)',
    html: 'Zum Lesen und Drucken',
    erase:
      'Löschen lassen: bei der Verwaltung. Was Sie getan haben, bleibt dann unter einer Kennung stehen, die niemanden mehr bedeutet.',
  },
  texts: {
    title: 'Freier Text und seine Fristen',
    what: 'Freier Text steht neben dem Protokoll, das nur Prüfsummen von ihm enthält: er lässt sich löschen, und das Protokoll bleibt gültig. Die Frist beginnt, wenn der Punkt, die Sitzung oder das Vorhaben erledigt ist.',
    kind: 'Art',
    days: 'Frist',
    daysOf: (days: number) => `${days} Tage`,
    set: 'Die Fristen setzt, wer den Server betreibt (SCHULTERSCHLUSS_KEEP). Sicherungen enthalten, was danach gelöscht wurde, bis sie selbst gelöscht werden.',
  },
  due: {
    title: 'Fällige Löschungen',
    none: 'Es ist nichts fällig.',
    count: (count: number) => `${count} ${count === 1 ? 'Text' : 'Texte'} über die Frist hinaus.`,
    erase: 'Endgültig löschen',
    really: 'Wirklich? Das lässt sich nicht zurücknehmen.',
    done: (count: number) => `${count} gelöscht.`,
    before: 'Bisher gelöscht',
    row: (day: string, count: number, cause: string) => `${day}: ${count}, ${cause}`,
    cause: {
      due: 'nach Frist',
      meeting: 'zu einer Sitzung',
      mentions: 'zu einem Namen',
      entry: 'einzeln',
      other: 'auf Verlangen',
    },
  },
  kept: {
    title: 'Was gespeichert ist',
    onDevices: 'Was auf Ihrem Gerät bleibt, und was nur gezählt wird',
    data: 'Daten',
    why: 'Wozu, Grundlage',
    howLong: 'Wie lange',
    who: 'Wer sieht es',
  },
  loading: 'Wird geladen …',
}
