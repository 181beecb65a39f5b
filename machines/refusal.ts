import type { NormId } from './agreements/agreement.ts'

/** Norm, or one of the words of SCENARIOS.md, that a refusal cites (RULES §3.8). */
export type RefusalCode = NormId | 'permission' | 'stale' | 'state' | 'privacy' | 'invalid'

/** Why, in a word that screens put into a sentence. */
export const refusalReasons = [
  // invalid
  'unknownEvent',
  'malformed',
  'unknownThing',
  'alreadyExists',
  'unknownPartner',
  'unknownBody',
  'unknownMeasure',
  'foreignName',
  'bodyMissing',
  'noElection',
  // permission
  'invisible',
  'role',
  'notYourStation',
  'alreadyStamped',
  'notYourProposal',
  'notYourFlag',
  'notYourRequest',
  'ownRecord',
  'notTheBoard',
  'spokeForOther',
  // final, out of force, outdated, frozen
  'final',
  'lapsed',
  'notInForce',
  'outdatedText',
  'frozen',
  // class
  'isResolution',
  'classNotConfirmed',
  'notCovered',
  'resolutionCosts',
  'classAlreadyProposed',
  'nothingClassified',
  'otherClass',
  // line
  'inDispute',
  'nothingProposed',
  'otherVote',
  'notAgreed',
  'alreadyAgreed',
  // dispute
  'alreadyInDispute',
  'noDispute',
  'boardsFirst',
  'alreadyFailed',
  // adjournment
  'adjournedBefore',
  'alreadyRequested',
  'noWish',
  'stepUsed',
  'targetNotCouncil',
  'noAdjournLine',
  // release
  'adjournmentFirst',
  'wishPending',
  'attemptAfterAdjournment',
  'alreadyDeliberating',
  'notDeliberating',
  'notReleased',
  // proceedings and meetings
  'notOnAgenda',
  'alreadyOnAgenda',
  'notCalled',
  'voteRunning',
  'noVote',
  'nothingLogged',
  'meetingNotRunning',
  'recess',
  'otherItemCalled',
  'meetingOver',
  'alreadyInvited',
  'notInvited',
  'alreadyOpened',
  'neverReopened',
  'nothingToInterrupt',
  'alreadyInRecess',
  'notInRecess',
  'nothingToEnd',
  'alreadyClosed',
  'minutesAfterClose',
  'minutesApproved',
  'openedNotCancelled',
  'openedNotMoved',
  'meetingCancelled',
  'nothingToClose',
  'wordingRecorded',
  // motions
  'essentialNeedsConsent',
  'tellFirst',
  'coordinateFirst',
  'classDisputed',
  'resolutionNeedsNotice',
  'motionState',
  // data protection
  'secretBallot',
  'rollCallOnly',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** A refused event is a value: what it rests on and why. It changes nothing. */
export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  readonly reason: RefusalReason
  /** For `invalid`: the field that is wrong. */
  readonly field?: string
}

export const refused = (code: RefusalCode, reason: RefusalReason, field?: string): Refusal => ({
  ok: false,
  code,
  reason,
  ...(field === undefined ? {} : { field }),
})
