import type { Bilingual } from '../machines/agreements/agreement.ts'

/** What goes wrong between a browser and the server, in words that say what to do. */
export const problemTexts = {
  signedOut: {
    de: 'Nicht angemeldet. Bitte mit einem Anmeldelink anmelden.',
    en: 'Not signed in. Please use a sign-in link.',
  },
  foreignOrigin: {
    de: 'Diese Anfrage kommt von einer anderen Seite und wurde nicht ausgeführt.',
    en: 'This request came from another site and was not carried out.',
  },
  linkUsed: {
    de: 'Dieser Anmeldelink ist verbraucht, abgelaufen oder unbekannt. Bitte einen neuen anfordern.',
    en: 'This sign-in link is used up, expired or unknown. Please ask for a new one.',
  },
  notFound: { de: 'Das gibt es hier nicht.', en: 'There is no such thing here.' },
  notAllowed: { de: 'Das ist dieser Rolle nicht erlaubt.', en: 'This role may not do that.' },
  malformed: { de: 'Die Anfrage ist unvollständig oder fehlerhaft.', en: 'The request is incomplete or wrong.' },
  tooMany: {
    de: 'Zu viele Anfragen. Bitte einen Augenblick warten.',
    en: 'Too many requests. Please wait a moment.',
  },
  tooLarge: {
    de: 'Die Datei ist zu groß. Möglich sind 50 MB; bitte in Teilen einlesen.',
    en: 'The file is too large. Up to 50 MB are possible; please import it in parts.',
  },
  previewGone: {
    de: 'Diese Vorschau gilt nicht mehr. Bitte die Datei noch einmal wählen.',
    en: 'This preview is no longer valid. Please choose the file again.',
  },
  unreadable: {
    de: 'Die Datei konnte nicht eingelesen werden. Es wurde nichts geändert.',
    en: 'The file could not be read. Nothing was changed.',
  },
  importRefused: {
    de: 'Es wurde nichts eingelesen, weil nicht alles angenommen worden wäre.',
    en: 'Nothing was imported, because not all of it would have been accepted.',
  },
  unavailable: {
    de: 'Der Server konnte nicht speichern. Es ist nichts geschehen; bitte wiederholen.',
    en: 'The server could not write to its disk. Nothing happened; please try again.',
  },
  broken: {
    de: 'Im Server ist ein Fehler aufgetreten. Bitte wiederholen und, wenn er bleibt, melden.',
    en: 'Something went wrong in the server. Please try again and report it if it stays.',
  },
} as const satisfies Record<string, Bilingual>
export type ProblemCode = keyof typeof problemTexts

/** A request that is answered with a problem: thrown in a route, worded in one place. */
export class Refused extends Error {
  readonly status: number
  readonly code: ProblemCode

  constructor(status: number, code: ProblemCode) {
    super(problemTexts[code].en)
    this.name = 'Refused'
    this.status = status
    this.code = code
  }
}
