import type { actsDe } from './acts-de.ts'
import type { ActFacts } from './act-facts.ts'

const sides = ({ two }: ActFacts): string => (two ? 'both groups' : 'all groups')
const boards = ({ two }: ActFacts): string => (two ? 'both boards' : 'all boards')
const Boards = ({ two }: ActFacts): string => (two ? 'Both boards' : 'All boards')

const classWord: typeof actsDe.classes = { covered: 'covered', notCovered: 'not covered', resolution: 'resolution' }
const classMeans = {
  covered: (f: ActFacts) => `The item is part of the cooperation: ${sides(f)} vote alike once a line is agreed.`,
  notCovered: () => 'The agreement does not bind here. A voluntary line remains possible.',
  resolution: () => 'The vote is then free between the groups.',
}

const label: typeof actsDe.label = {
  'classify.propose': ({ suggested, classValue }) =>
    classValue === null
      ? 'Propose a class'
      : suggested === null
        ? 'Choose another class'
        : `Propose “${classWord[classValue]}”`,
  'classify.confirm': ({ classValue }) =>
    classValue === null ? 'Confirm the class' : `Confirm “${classWord[classValue]}”`,
  'classify.dispute': () => 'Dispute the class',
  'classify.reopen': () => 'Reopen the class',
  'line.propose': ({ coordination }) => (coordination === 'proposed' ? 'Propose another' : 'Propose a line'),
  'line.confirm': ({ vote }) => (vote === null ? 'Confirm the line' : `Confirm ${vote}`),
  'line.withdraw': () => 'Withdraw the proposal',
  'line.revoke': () => 'Revoke the line',
  'dissent.flag': () => 'Flag dissent',
  'dissent.retract': () => 'Retract the dissent',
  'consensus.confirm': ({ vote }) => (vote === null ? 'Propose a settlement' : `Confirm ${vote}, too`),
  'consensus.fail': () => 'Declare failure',
  'adjourn.request': () => 'Ask for adjournment',
  'adjourn.withdraw': () => 'Take the wish back',
  'adjourn.waive': () => 'Waive the adjournment',
  'adjourn.blocked': () => 'Invoke a deadline',
  'release.open': () => 'Open release talks',
  'release.consent': () => 'Consent to release',
  'release.refuse': () => 'Refuse the release',
  'release.revoke': () => 'Take the release back',
  'outcome.confirm': () => 'Confirm the outcome',
  'text.change': () => 'Note a new version',
  'item.supersede': () => 'Replace by another item',
}

const effect: typeof actsDe.effect = {
  'classify.propose': (f) =>
    `${f.suggested === null ? '' : `Automatic suggestion: ${f.suggested} `}Says whether the agreement covers the item and whether it costs money. It holds once ${sides(f)} have confirmed.`,
  'classify.confirm': (f) => (f.classValue === null ? '' : classMeans[f.classValue](f)),
  'classify.dispute': () => 'The class becomes disputed and the boards settle it. There is no line until then.',
  'classify.reopen': () => 'Line and proposals lapse until the class is confirmed again.',
  'line.propose': (f) =>
    `Choose a vote on version ${f.version}. It becomes the line only once ${sides(f)} have confirmed the same.`,
  'line.confirm': ({ vote, version }) =>
    vote === null ? `Makes the proposal the line on version ${version}.` : `Joint line ${vote} on version ${version}.`,
  'line.withdraw': () => 'The item is then open again.',
  'line.revoke': ({ classValue }) =>
    classValue === 'notCovered'
      ? 'The voluntary line lapses at once; the item is open again.'
      : 'The line lapses at once, and the boards talk.',
  'dissent.flag': (f) =>
    f.inVote
      ? 'The vote is open: the dissent is noted, the display no longer changes.'
      : 'Members see NO LINE at once, and the boards talk.',
  'dissent.retract': () => 'Ends the dispute. The item is then open again.',
  'consensus.confirm': (f) =>
    f.vote === null
      ? `Choose a vote. It counts as settled once ${boards(f)} have confirmed the same.`
      : `${Boards(f)} settle: joint line ${f.vote} on version ${f.version}.`,
  'consensus.fail': (f) =>
    f.coordination === 'adjourned'
      ? `Opens the way to release talks once ${boards(f)} have declared it on version ${f.version}.`
      : `The board talk brought no result. It holds once ${boards(f)} have declared it.`,
  'adjourn.request': ({ two, adjournments }) =>
    `Your wish is enough: the item is to go to the next council meeting, ${two ? 'the partner supports' : 'all support'} it. ${adjournments === 1 ? 'Once' : `${adjournments} times`} in each dispute.`,
  'adjourn.withdraw': () => 'As if it had never been asked.',
  'adjourn.waive': (f) =>
    `Only if ${boards(f)} waive expressly does it go on without an adjournment. Silence is no waiver.`,
  'adjourn.blocked': (f) =>
    `A legal deadline rules the adjournment out. It holds once ${boards(f)} confirm it with a reason.`,
  'release.open': () => 'The groups deliberate whether to release the vote. That is the exception.',
  'release.consent': () =>
    'Your group has deliberated and consents. The vote is free only once every group has consented in full.',
  'release.refuse': () => 'It stays at NO LINE. No release.',
  'release.revoke': () => 'Possible until the vote is opened. Then it is NO LINE again.',
  'outcome.confirm': () => 'The outcome is as it was logged.',
  'text.change': ({ version }) =>
    `Version ${version + 1}. Line, proposals and declarations on version ${version} lapse and need confirming anew.`,
  'item.supersede': (f) => `This item ends, the other takes its place. ${Boards(f)} confirm it.`,
}

const now: typeof actsDe.now = {
  'dissent.flag': 'Flag it now',
  'consensus.fail': 'Declare it now',
  'adjourn.request': 'Ask now',
  'adjourn.waive': 'Waive now',
  'release.open': 'Open now',
  'release.refuse': 'Refuse now',
  'release.revoke': 'Take back now',
  'adjourn.withdraw': 'Take back now',
  'dissent.retract': 'Retract now',
  'line.withdraw': 'Withdraw now',
}

export const actsEn: typeof actsDe = {
  title: 'What you can do now',
  none: 'There is nothing to do here right now.',
  label,
  effect,
  now,
  other: 'Propose another',
  otherEffect: ({ two }) =>
    `Choose another vote. ${two ? 'The partner then has' : 'All then have'} to confirm the same.`,
  submit: 'Record',
  cancel: 'Cancel',
  more: (count) => (count === 1 ? 'More, 1 possibility' : `More, ${count} possibilities`),
  needGiven: (partner, time) => `${partner}, ${time}`,
  needMissing: (partner) => `${partner}: still missing`,
  needYou: (partner) => `${partner}: you`,
  needs: 'Who has confirmed',
  held: {
    notYet: 'Not yet.',
    noMore: 'No longer.',
    notNow: 'Not now.',
    notHere: 'Not here.',
    notYours: 'Not by you.',
    said: 'Already done.',
  },
  waiting: 'Confirmed. It takes effect once every partner has confirmed.',
  offline: 'Nothing can be recorded without a connection. Your options return here as soon as the server answers.',
  done: (act, time) => `${act}: recorded, ${time}.`,
  classes: classWord,
  missing: {
    justification: 'reason',
    financeStatement: 'statement on finances',
    board: 'consent of the board',
    acknowledgeBudget: 'acknowledgement that it concerns the budget',
  },
  field: {
    vote: 'Vote',
    nominee: 'Name',
    nomineeVote: 'Nominee',
    reason: 'Reason',
    optional: '(optional)',
    unreachable:
      'The other board could not be reached. The declaration then stands alone and is noted as an observation.',
    value: 'Class',
    finance: 'Financial effect',
    suggested: 'Suggestion:',
    decidedOn: 'Day your group deliberated',
    form: 'Form of deliberation',
    forms: { meeting: 'group meeting', circular: 'by circular', recess: 'recess of the sitting' },
    justification: 'Reason for the release',
    financeStatement: 'What the release means for finances',
    board: 'Our board consents.',
    acknowledgeBudget: 'It is the budget itself. We are aware of that.',
    note: 'What changes in the text',
    wording: 'Wording of the new version',
    editorial: 'Editorial only. The new version has to be confirmed all the same.',
    by: 'Replaced by',
    choose: 'Please choose',
    required: 'Please fill in.',
  },
}
