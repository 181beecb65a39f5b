import type { Command, EventName } from '../../machines/events.ts'

/** What the commands name; `text` stands in every field in which people write. */
export interface Naming {
  readonly item: string
  readonly part: string
  readonly meeting: string
  readonly motion: string
  readonly text: string
}

/** An observation stands on an item or on a motion; a nominee is named exactly with the vote for one. */
type Whole<Name extends EventName> = Name extends 'observation.close'
  ? Command<Name>
  : Required<Omit<Command<Name>, 'nominee'>>

/**
 * One command for every event there is, with every field that it may have: what is new in the vocabulary does not
 * compile until it stands here, and so is looked at by all tests of who sees what.
 */
export function everyCommand({ item, part, meeting, motion, text }: Naming): {
  readonly [Name in EventName]: Whole<Name>
} {
  const stance = { item, vote: 'yes', version: 1 } as const
  const start = '2021-02-04T17:00:00+01:00'
  const outcome = {
    item,
    result: 'adopted' as const,
    electedBy: 'majority' as const,
    notCounted: 'majority' as const,
    totals: { yes: 3, no: 2, abstain: 1, invalid: 0 },
    positions: { spd: 'yes' as const },
    deviations: { spd: { no: 1 } },
    rollCall: [{ person: text, vote: 'no' as const }],
  }
  return {
    'classify.propose': { type: 'classify.propose', item, value: 'covered', finance: 'none', reason: text },
    'classify.confirm': { type: 'classify.confirm', item, value: 'covered' },
    'classify.dispute': { type: 'classify.dispute', item, reason: text },
    'classify.reopen': { type: 'classify.reopen', item, reason: text },
    'line.propose': { type: 'line.propose', ...stance },
    'line.confirm': { type: 'line.confirm', ...stance },
    'line.withdraw': { type: 'line.withdraw', item },
    'line.revoke': { type: 'line.revoke', item, reason: text },
    'dissent.flag': { type: 'dissent.flag', item, reason: text },
    'dissent.retract': { type: 'dissent.retract', item },
    'consensus.confirm': { type: 'consensus.confirm', ...stance },
    'consensus.fail': { type: 'consensus.fail', item, reason: text, otherUnreachable: false },
    'adjourn.request': { type: 'adjourn.request', item, reason: text },
    'adjourn.withdraw': { type: 'adjourn.withdraw', item, reason: text },
    'adjourn.waive': { type: 'adjourn.waive', item, reason: text },
    'adjourn.blocked': { type: 'adjourn.blocked', item, reason: text },
    'adjourn.carried': { type: 'adjourn.carried', item, basis: 'third', to: meeting },
    'adjourn.refused': { type: 'adjourn.refused', item, positions: { spd: 'no' } },
    'release.open': { type: 'release.open', item, reason: text },
    'release.refuse': { type: 'release.refuse', item, reason: text },
    'release.revoke': { type: 'release.revoke', item, reason: text },
    'release.consent': {
      type: 'release.consent',
      item,
      version: 1,
      decidedOn: '2021-02-01',
      form: 'meeting',
      justification: text,
      financeStatement: text,
      board: true,
      acknowledgeBudget: true,
    },
    'text.change': {
      type: 'text.change',
      item,
      version: 2,
      note: text,
      editorial: false,
      title: text,
      reference: text,
      wording: text,
    },
    'text.record': { type: 'text.record', item, version: 1, wording: text },
    'agenda.place': {
      type: 'agenda.place',
      item,
      meeting,
      role: 'preparatory',
      number: text,
      after: part,
      first: false,
    },
    'agenda.remove': { type: 'agenda.remove', item, reason: text },
    'item.noted': { type: 'item.noted', item, reason: text },
    'item.withdraw': { type: 'item.withdraw', item, reason: text },
    'item.refer': { type: 'item.refer', item, body: 'PBMS' },
    'item.supersede': { type: 'item.supersede', item, by: part },
    'item.add': {
      type: 'item.add',
      item,
      meeting,
      number: text,
      after: part,
      title: text,
      kind: 'vorlage',
      originator: 'verwaltung',
      public: true,
      stations: [{ body: 'rat', role: 'decision' }],
      parent: part,
      sameText: false,
      measures: [],
      section: text,
      reference: text,
      first: false,
      source: text,
    },
    'item.part': { type: 'item.part', item, part, title: text, number: text, sameText: true },
    'item.amend': { type: 'item.amend', item, part, title: text, originator: 'dritte' },
    'item.call': { type: 'item.call', item },
    'item.leave': { type: 'item.leave', item },
    'note.internal': { type: 'note.internal', item, text },
    'vote.open': { type: 'vote.open', item, mode: 'open' },
    'vote.abort': { type: 'vote.abort', item, reason: text },
    'outcome.log': { type: 'outcome.log', ...outcome },
    'outcome.correct': { type: 'outcome.correct', ...outcome, reason: text },
    'outcome.confirm': { type: 'outcome.confirm', item },
    'observation.close': { type: 'observation.close', motion, norm: 'G5.2', comment: text },
    'meeting.add': {
      type: 'meeting.add',
      meeting,
      body: 'rat',
      start,
      name: text,
      bodyName: text,
      location: text,
      source: text,
    },
    'meeting.invite': { type: 'meeting.invite', meeting },
    'meeting.open': { type: 'meeting.open', meeting, quorate: true },
    'meeting.recess': { type: 'meeting.recess', meeting },
    'meeting.resume': { type: 'meeting.resume', meeting },
    'meeting.close': { type: 'meeting.close', meeting },
    'meeting.approveMinutes': { type: 'meeting.approveMinutes', meeting },
    'meeting.cancel': { type: 'meeting.cancel', meeting },
    'meeting.reschedule': { type: 'meeting.reschedule', meeting, start, name: text, location: text },
    'motion.add': {
      type: 'motion.add',
      motion,
      originator: 'spd',
      kind: 'motion',
      target: 'rat',
      title: text,
      essential: true,
      measures: [],
    },
    'motion.notify': { type: 'motion.notify', motion, version: 1, text },
    'motion.coordinate': { type: 'motion.coordinate', motion },
    'motion.joint': { type: 'motion.joint', motion, version: 1 },
    'motion.solo': { type: 'motion.solo', motion, version: 1, consentToSolo: true, otherUnreachable: false },
    'motion.dissent': { type: 'motion.dissent', motion, reason: text },
    'motion.resume': { type: 'motion.resume', motion, reason: text },
    'motion.boardResult': { type: 'motion.boardResult', motion, result: 'joint', consentToSolo: true },
    'motion.revise': { type: 'motion.revise', motion, version: 2, substantial: true },
    'motion.publish': { type: 'motion.publish', motion },
    'motion.file': { type: 'motion.file', motion, item: part },
    'motion.disputeClass': { type: 'motion.disputeClass', motion, reason: text },
    'motion.settleClass': { type: 'motion.settleClass', motion, value: 'motion' },
    'motion.incident': { type: 'motion.incident', motion, what: 'published', evidence: text },
    'motion.abandon': { type: 'motion.abandon', motion },
  }
}
