import type { ErrorFrame } from '../protocol/frames.ts'
import type { Answer } from './answer.ts'
import { frameOf } from './frame-text.ts'

/** The one answer to a command. */
export function answerBytes(id: string, answer: Answer): Buffer {
  if (answer.ok) return frameOf({ v: 1, kind: 'answer', id, ok: true, version: answer.version })
  const { ok: _, ...refusal } = answer.shown
  return frameOf({ v: 1, kind: 'answer', id, ok: false, refusal })
}

/** What could not be read or taken, in the words of the screen's first language. */
export const errorBytes = (error: ErrorFrame['error'], fatal: boolean, id?: string): Buffer =>
  frameOf({ v: 1, kind: 'error', error, fatal, message: messages[error], ...(id === undefined ? {} : { id }) })

const messages: Record<ErrorFrame['error'], string> = {
  malformed: 'Diese Nachricht ist nicht lesbar. Bitte die Seite neu laden.',
  version: 'Diese Seite ist veraltet. Bitte neu laden.',
  tooFast: 'Zu viele Eingaben auf einmal. Bitte kurz warten und wiederholen.',
  tooSlow: 'Die Verbindung ist zu langsam und wird neu aufgebaut.',
  notFresh: 'Bitte bestätigen Sie zuerst noch einmal, dass Sie es sind.',
  unavailable: 'Der Server konnte nicht speichern. Es ist nichts geschehen; bitte wiederholen.',
  signedOut: 'Diese Anmeldung ist beendet. Bitte neu anmelden.',
}
