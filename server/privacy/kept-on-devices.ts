import type { Kept } from './kept-shape.ts'

/**
 * What stays on people's own devices (`client/device.ts`, `client/offline/`), and what the server only counts while
 * sockets are open. A browser test holds the names against what a member's browser really has.
 */
export const keptOnDevices: readonly Omit<Kept, 'columns'>[] = [
  {
    table: 'council, heard',
    what: {
      de: 'Letzter Stand: laufende und kommende Sitzungen mit Punkten, Linien und Gründen, eigener Name und Rolle, Zeit des letzten Kontakts. Keine Notizen, keine Vorhaben, keine namentlichen Abstimmungen.',
      en: 'Last state: sittings in session and to come with items, lines and reasons, own name and role, time of the last contact. No notes, no plans, no roll calls.',
    },
    why: {
      de: 'Damit der Saal ohne Netz öffnet: verdeckt, als VERALTET.',
      en: 'So that the hall opens without a network: covered, as OUTDATED.',
    },
    basis: 'politics',
    howLong: {
      de: 'Bis zum Abmelden; endet die Anmeldung anderswo, bis das Gerät davon erfährt; nach 7 Tagen ohne Kontakt unbrauchbar und gelöscht.',
      en: 'Until signing out; where the session is ended elsewhere, until the device hears of it; of no use and dropped after 7 days without contact.',
    },
    who: {
      de: 'Wer das Gerät entsperrt. Nicht auf Geräten der Schriftführung und der Verwaltung.',
      en: 'Whoever unlocks the device. Not on devices of the record’s keepers and the administration.',
    },
  },
  {
    table: 'seen',
    what: {
      de: 'Welche Linien dieses Fenster schon gezeigt hat.',
      en: 'Which lines this window has shown before.',
    },
    why: { de: 'Damit keine Änderung unbemerkt bleibt.', en: 'So that no change goes unnoticed.' },
    basis: 'politics',
    howLong: {
      de: 'Bis das Fenster geschlossen wird, höchstens bis zum Abmelden.',
      en: 'Until the window is closed, at most until signing out.',
    },
    who: { de: 'Wer das Gerät entsperrt.', en: 'Whoever unlocks the device.' },
  },
  {
    table: 'heads',
    what: {
      de: 'Nummern und Prüfsummen des Protokolls, die dieses Gerät gezeigt bekam, mit Unterschrift des Servers.',
      en: 'Numbers and hashes of the log that this device was shown, with the server’s signature.',
    },
    why: { de: 'Merken, wenn das Protokoll umgeschrieben wurde.', en: 'To notice when the log was rewritten.' },
    basis: 'record',
    howLong: { de: 'Bis die Daten der Seite gelöscht werden.', en: 'Until the site’s data are cleared.' },
    who: { de: 'Wer das Gerät entsperrt.', en: 'Whoever unlocks the device.' },
  },
  {
    table: 'mode, language, letters',
    what: { de: 'Hell oder Saal, Sprache, Tastenkürzel.', en: 'Light or hall, language, single keys.' },
    why: { de: 'Damit man es einmal wählt.', en: 'So that one chooses once.' },
    basis: 'none',
    howLong: { de: 'Bis die Daten der Seite gelöscht werden.', en: 'Until the site’s data are cleared.' },
    who: { de: 'Wer das Gerät entsperrt.', en: 'Whoever unlocks the device.' },
  },
  {
    table: 'shows, screens',
    what: {
      de: 'Ob ein Mitglied den aufgerufenen Punkt gerade vor Augen hat. Gezählt im Arbeitsspeicher des Servers, nirgends festgehalten.',
      en: 'Whether a member has the called item before their eyes. Counted in the server’s memory, noted nowhere.',
    },
    why: {
      de: 'Damit die Leitung weiß, ob eine geänderte Linie angekommen ist.',
      en: 'So that the leads know whether a changed line has arrived.',
    },
    basis: 'politics',
    howLong: { de: 'Solange die Verbindung offen ist.', en: 'While the connection is open.' },
    who: {
      de: 'Die Leitung der eigenen Fraktion, als Zahl. Niemand sieht, wer es ist.',
      en: 'The own faction’s leads, as a number. Nobody sees who it is.',
    },
  },
]
