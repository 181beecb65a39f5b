/** The account's part on private calendar links. */
export const calendarDe = {
  title: 'Kalender',
  what: 'Sitzungen und Fristen im eigenen Kalenderprogramm: über einen privaten Link, ohne Titel, Linien und Nichtöffentliches. Er gilt, solange Sie ein Mandat haben.',
  make: 'Kalender-Link anlegen',
  once: 'Dieser Link wird nur jetzt gezeigt. Im Kalenderprogramm „Kalender abonnieren“ wählen und ihn einfügen. Wer ihn hat, sieht die Termine: nicht weitergeben.',
  label: 'Privater Kalender-Link',
  copy: 'Kopieren',
  copied: 'Kopiert',
  made: (day: string) => `Link vom ${day}`,
  used: (day: string) => `zuletzt abgerufen ${day}`,
  unused: 'noch nie abgerufen',
  end: 'Beenden',
}
