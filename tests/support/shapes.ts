import type { Command } from '../../machines/events.ts'

/** The fields of every event as SCENARIOS.md lists them, written down a second time; `?` marks those that may be left out. */
export const shapes: Readonly<Record<string, string>> = {
  'classify.propose': 'item value finance reason?',
  'classify.confirm': 'item value',
  'classify.dispute': 'item reason',
  'classify.reopen': 'item reason',
  'line.propose': 'item vote version',
  'line.confirm': 'item vote version',
  'line.withdraw': 'item',
  'line.revoke': 'item reason',
  'dissent.flag': 'item reason?',
  'dissent.retract': 'item',
  'consensus.confirm': 'item vote version',
  'consensus.fail': 'item reason? otherUnreachable?',
  'adjourn.request': 'item reason?',
  'adjourn.withdraw': 'item reason?',
  'adjourn.waive': 'item reason?',
  'adjourn.blocked': 'item reason',
  'adjourn.carried': 'item basis to?',
  'adjourn.refused': 'item positions?',
  'release.open': 'item reason?',
  'release.refuse': 'item reason?',
  'release.revoke': 'item reason?',
  'release.consent': 'item version decidedOn form justification? financeStatement? board? acknowledgeBudget?',
  'text.change': 'item version note editorial? wording?',
  'text.record': 'item version wording',
  'agenda.place': 'item meeting role?',
  'agenda.remove': 'item reason?',
  'item.noted': 'item reason?',
  'item.withdraw': 'item reason?',
  'item.refer': 'item body',
  'item.supersede': 'item by',
  'item.add': 'item meeting? number? title kind originator public? stations? parent? sameText? measures?',
  'item.part': 'item part title number sameText',
  'item.amend': 'item part title originator',
  'note.internal': 'item text',
  'observation.close': 'item norm comment',
  'vote.open': 'item mode',
  'vote.abort': 'item reason',
  'outcome.log': 'item result totals? positions? deviations? rollCall?',
  'outcome.correct': 'item result totals? positions? deviations? rollCall? reason',
  'outcome.confirm': 'item',
  'item.call': 'item',
  'item.leave': 'item',
  'meeting.invite': 'meeting',
  'meeting.open': 'meeting quorate',
  'meeting.recess': 'meeting',
  'meeting.resume': 'meeting',
  'meeting.close': 'meeting',
  'meeting.approveMinutes': 'meeting',
  'meeting.cancel': 'meeting',
  'meeting.reschedule': 'meeting start',
}

/** …and of planned motions. */
export const motionShapes: Readonly<Record<string, string>> = {
  'motion.add': 'motion originator kind target title essential measures?',
  'motion.notify': 'motion version text',
  'motion.coordinate': 'motion',
  'motion.joint': 'motion version',
  'motion.solo': 'motion version consentToSolo? otherUnreachable?',
  'motion.dissent': 'motion reason?',
  'motion.resume': 'motion reason?',
  'motion.boardResult': 'motion result consentToSolo?',
  'motion.revise': 'motion version substantial',
  'motion.publish': 'motion',
  'motion.file': 'motion item?',
  'motion.disputeClass': 'motion reason?',
  'motion.settleClass': 'motion value',
  'motion.incident': 'motion what evidence',
  'motion.abandon': 'motion',
}

/** A value that fits each field. */
export const fitting: Readonly<Record<string, unknown>> = {
  item: 'a',
  meeting: 'rat-feb',
  part: 'p',
  by: 'b',
  to: 'rat-mar',
  parent: 'b',
  value: 'covered',
  finance: 'none',
  vote: 'yes',
  version: 1,
  basis: 'third',
  positions: { spd: 'yes' },
  decidedOn: '2021-02-01',
  form: 'meeting',
  board: true,
  acknowledgeBudget: true,
  otherUnreachable: true,
  editorial: true,
  public: true,
  sameText: true,
  quorate: true,
  role: 'preparatory',
  body: 'FBL',
  kind: 'vorlage',
  originator: 'verwaltung',
  stations: [{ body: 'rat', role: 'decision' }],
  measures: [],
  norm: 'G6.1',
  mode: 'open',
  result: 'adopted',
  totals: { yes: 1, no: 0, abstain: 0 },
  deviations: { spd: { absent: 1 } },
  rollCall: [{ person: 'Ratsmitglied 1', vote: 'yes' }],
  start: '2021-02-05T17:00:00+01:00',
  reason: 'Begründung',
  justification: 'Begründung',
  financeStatement: 'Ohne Wirkung',
  note: 'Neu gefasst',
  wording: 'Der Rat beschließt den Spielplatz.',
  title: 'Spielplatz',
  number: '7',
  text: 'Vermerk',
  comment: 'Besprochen',
}

/** Where a motion's field means something else. */
const fittingMotions: Readonly<Record<string, unknown>> = {
  motion: 'm',
  value: 'resolution',
  result: 'joint',
  what: 'published',
  evidence: 'Zeitung',
  substantial: true,
  consentToSolo: true,
  kind: 'motion',
  target: 'rat',
  originator: 'spd',
  essential: true,
}

/** A value that fits this field of this event. */
export const fittingValue = (type: string, field: string): unknown =>
  (type.startsWith('motion.') ? fittingMotions[field] : undefined) ?? fitting[field]

export const eventsOfItemsAndMeetings = Object.keys(shapes)

export const fieldsOf = (type: string): { name: string; optional: boolean }[] =>
  (shapes[type] ?? motionShapes[type] ?? '')
    .split(' ')
    .map((field) => ({ name: field.replace('?', ''), optional: field.endsWith('?') }))

/** A well-formed command with all fields, or with those alone that it needs. */
export function wellFormed(type: string, needed = true): Command {
  const chosen = fieldsOf(type).filter(({ optional }) => !needed || !optional)
  return { type, ...Object.fromEntries(chosen.map(({ name }) => [name, fittingValue(type, name)])) } as Command
}
