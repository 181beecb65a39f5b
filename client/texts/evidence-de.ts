/** Signatures, receipts, and what to do when the log is not the one that was seen. */
export const evidenceDe = {
  trouble: {
    title: 'Das Protokoll ist nicht mehr das, das dieses Gerät kannte',
    shorter: (seen: number, shown: number) =>
      `Dieses Gerät hat Eintrag ${seen} schon gesehen. Der Server hat jetzt nur noch ${shown} Einträge.`,
    other: (seen: number) =>
      `Was dieses Gerät bis Eintrag ${seen} gesehen hat, steht beim Server jetzt anders. Das Protokoll wurde ausgetauscht oder ab einer früheren Stelle neu geschrieben.`,
    key: 'Der Server unterschreibt mit einem anderen Schlüssel als bisher.',
    unsigned: 'Was der Server zeigt, ist nicht mit dem Schlüssel unterschrieben, den er nennt.',
    meanwhile:
      'Bis das geklärt ist: Was hier steht, kann überholt oder unvollständig sein. Linien bitte mit dem Partner abgleichen.',
    whatToDo: 'Was tun?',
    ask: 'Bei der Schriftführung oder Verwaltung nachfragen, ob eine Sicherung eingespielt wurde. Dann fehlt, was nach ihr geschah, und muss noch einmal eingegeben werden.',
    askKey:
      'Bei der Verwaltung nachfragen, ob der Server neu aufgesetzt wurde, und den Fingerabdruck vergleichen: mit dem auf früheren Niederschriften und mit dem, den die Verwaltung nennt.',
    keep: 'Wenn niemand davon weiß: den Beleg sichern und der eigenen Fraktion geben. Er trägt die Unterschrift des Servers und zeigt, was er schon bestätigt hatte.',
    seen: 'Dieses Gerät hat gesehen',
    shown: 'Der Server zeigt',
    entry: (version: number) => `Eintrag ${version}`,
    keyName: 'Schlüssel',
    keepProof: 'Beleg sichern',
    goOn: 'Weiter mit Hinweis',
    settled: 'Geklärt: ab jetzt gilt dieser Stand',
    reallySettled: 'Wirklich? Danach warnt dieses Gerät vor diesem Unterschied nicht mehr.',
  },
  head: {
    title: 'Stand im Protokoll',
    entry: (version: number) => `Eintrag ${version}`,
    hash: 'Prüfsumme',
    fingerprint: 'Schlüssel des Servers',
    signature: 'Unterschrift',
    asOf: (time: string) => `Abgerufen ${time} Uhr`,
    how: 'Damit lässt sich später zeigen, dass am Protokoll nichts geändert wurde.',
  },
  record: {
    title: 'Nachweis',
    what: 'Eine Quittung zeigt später, dass eine Niederschrift zu diesem Protokoll gehört: `npm run verify -- --against QUITTUNG`. Mit der Gegenzeichnung steht die Fraktion selbst für den Stand ein. Der Schlüssel dafür bleibt auf diesem Gerät.',
    countersign: 'Gegenzeichnen und herunterladen',
    download: 'Quittung herunterladen',
    insecure: 'Gegenzeichnen geht nur über eine gesicherte Verbindung (https).',
    failed: 'Das hat nicht geklappt. Es wurde nichts gegengezeichnet; bitte noch einmal versuchen.',
    done: (version: number) => `Eintrag ${version} ist gegengezeichnet. Die Datei gehört in die Akten der Fraktion.`,
    earlier: 'Von der eigenen Fraktion gegengezeichnet',
    row: (version: number, time: string, role: string) => `Eintrag ${version}, ${time} Uhr, ${role}`,
    again: 'Herunterladen',
  },
}
