import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { problemTexts } from '../problems.ts'

/** Why a request goes no further than the door, in words for whoever asked. */
export interface Refusal {
  readonly status: 400 | 404 | 503
  readonly title: Bilingual
  readonly message: Bilingual
  /** Seconds after which it may be worth another try. */
  readonly retryAfter?: number
}

const later: Bilingual = { de: 'Gleich wieder', en: 'Back in a moment' }

/**
 * The reasons. Of a name that means no council nothing more is said than of one that is not set up yet, or was erased;
 * what is wrong with a council that cannot be opened stands in the log.
 */
export const refusals = {
  malformed: {
    status: 400,
    title: { de: 'Nicht lesbar', en: 'Not readable' },
    message: problemTexts.malformed,
  },
  noCouncil: {
    status: 404,
    title: { de: 'Hier ist niemand', en: 'Nobody is here' },
    message: {
      de: 'Unter dieser Adresse gibt es keinen Rat. Bitte die Adresse prüfen, wie sie in der Einladung steht.',
      en: 'There is no council at this address. Please check it against the one in your invitation.',
    },
  },
  cannotOpen: {
    status: 503,
    title: later,
    message: {
      de: 'Dieser Rat lässt sich gerade nicht öffnen. Es geht von selbst weiter, sobald es wieder möglich ist; nichts ist verloren.',
      en: 'This council cannot be opened just now. It goes on by itself as soon as it can; nothing is lost.',
    },
    retryAfter: 15,
  },
  shut: {
    status: 503,
    title: later,
    message: {
      de: 'Dieser Rat ist für Wartungsarbeiten geschlossen. Bitte später noch einmal versuchen.',
      en: 'This council is closed for maintenance. Please try again later.',
    },
    retryAfter: 60,
  },
  full: {
    status: 503,
    title: later,
    message: {
      de: 'Auf diesem Server arbeiten gerade so viele Räte, wie er aufnehmen kann. Bitte in einer Minute noch einmal versuchen.',
      en: 'As many councils as this server can take are at work just now. Please try again in a minute.',
    },
    retryAfter: 60,
  },
  crowded: {
    status: 503,
    title: later,
    message: {
      de: 'In diesem Rat ist gerade zu viel auf einmal los. Wer schon da ist, arbeitet weiter; bitte gleich noch einmal versuchen.',
      en: 'Too much is going on in this council just now. Those who are in work on; please try again in a moment.',
    },
    retryAfter: 10,
  },
  strained: {
    status: 503,
    title: later,
    message: problemTexts.strained,
    retryAfter: 10,
  },
  ending: {
    status: 503,
    title: later,
    message: {
      de: 'Der Server wird gerade neu gestartet. Bitte gleich noch einmal versuchen.',
      en: 'The server is being restarted. Please try again in a moment.',
    },
    retryAfter: 10,
  },
} as const satisfies Record<string, Refusal>
export type RefusalCode = keyof typeof refusals

/** A request that goes no further. */
export class TurnedAway extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(refusals[code].message.en)
    this.name = 'TurnedAway'
    this.code = code
  }
}
