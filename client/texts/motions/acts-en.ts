import type { motionActsDe } from './acts-de.ts'
import type { MotionFacts } from './facts.ts'

const sides = ({ two }: MotionFacts): string => (two ? 'both groups' : 'all groups')
const boards = ({ two }: MotionFacts): string => (two ? 'both boards' : 'all boards')
const others = ({ two }: MotionFacts): string => (two ? 'the partner' : 'the partners')

const label: typeof motionActsDe.label = {
  'motion.notify': ({ kind }) => (kind === 'resolution' ? 'Give notice' : 'Tell the partners'),
  'motion.coordinate': () => 'Start coordination',
  'motion.joint': () => 'File it jointly',
  'motion.solo': ({ own, essential }) => (own ? 'File it alone' : essential ? 'Consent to solo' : 'Not jointly'),
  'motion.dissent': () => 'Flag dissent',
  'motion.boardResult': () => 'Declare the result',
  'motion.resume': () => 'Back to coordination',
  'motion.settleClass': () => 'Declare the kind',
  'motion.publish': () => 'Publish',
  'motion.file': () => 'File',
  'motion.disputeClass': () => 'Dispute the kind',
  'motion.revise': () => 'New version',
  'motion.incident': () => 'Record an incident',
  'motion.abandon': () => 'Abandon',
}

const effect: typeof motionActsDe.effect = {
  'motion.notify': (f) =>
    f.kind === 'resolution'
      ? `From now on ${others(f)} can see the resolution. Nothing more is asked for; it may be published afterwards.`
      : `From now on ${others(f)} can see the project. Text and time remain as proof.`,
  'motion.coordinate': (f) => `Positions are exchanged. Then ${sides(f)} say whether it becomes a joint motion.`,
  'motion.joint': (f) => `A joint motion on version ${f.version} once ${sides(f)} have said so.`,
  'motion.solo': (f) =>
    f.own
      ? `Your group files the motion alone. It holds once ${sides(f)} have confirmed${f.essential ? '; with an essential project only by express consent' : ''}.`
      : f.essential
        ? `An essential common project: with your express consent the other side (${f.originator}) files it alone.`
        : `Positions are exchanged, it will not be a joint motion. The other side (${f.originator}) may file it alone.`,
  'motion.dissent': () => 'The boards talk to each other. What was declared so far is void.',
  'motion.boardResult': (f) => `Holds once ${boards(f)} have declared the same.`,
  'motion.resume': () => 'The board talk ends, coordination starts again.',
  'motion.settleClass': (f) => `Motion or resolution? Holds once ${boards(f)} say the same.`,
  'motion.publish': () => 'The project may now go to the press, the website, social media.',
  'motion.file': (f) =>
    f.joint
      ? `The project becomes an agenda item. ${f.two ? 'Both' : 'All'} confirm the joint YES there. If it is on an agenda already, choose the item; that stays as it stands.`
      : 'The project becomes an agenda item. Nothing is said about the vote. If it is on an agenda already, choose the item.',
  'motion.disputeClass': () =>
    'The boards settle whether it is a resolution or a motion after all. Nothing is published until then.',
  'motion.revise': ({ version }) =>
    `Version ${version + 1}. Depending on the change, what was declared on version ${version} has to be declared again.`,
  'motion.incident': () => 'The project is public or filed already and this desk does not know. A fact, no verdict.',
  'motion.abandon': ({ own }) => (own ? 'The project ends. It can be created anew.' : 'The project ends.'),
}

const now: typeof motionActsDe.now = {
  'motion.publish': () => 'Publish now',
  'motion.file': () => 'File now',
  'motion.abandon': () => 'Abandon now',
  'motion.solo': ({ own, essential }) => (own ? 'File it alone' : essential ? 'Consent now' : 'Declare now'),
}

export const motionActsEn: typeof motionActsDe = {
  title: 'What you can do now',
  label,
  effect,
  now,
  refusals: {
    final: () => 'The project is closed.',
    notYourProposal: ({ originator, own }) =>
      own ? 'That is up to the other partners.' : `That is up to the side that plans it: ${originator}.`,
    notYourStation: () => 'The project is not meant for your committee.',
  },
  field: {
    text: 'What the partners are to be told',
    reason: 'Reason',
    unreachable: 'The other side could not be reached. It then holds at once and is noted as an observation.',
    result: 'What the boards settled on',
    results: { joint: 'a joint motion', none: 'no joint motion' },
    resultsWithConsent: { joint: 'a joint motion', none: 'none, and we consent to the solo' },
    value: 'What it is',
    substantial: 'What has changed',
    change: { yes: 'the content', no: 'the wording only' },
    substantialHint: 'If the content changes, positions are coordinated anew.',
    what: 'What happened',
    incidents: { published: 'became public', filed: 'was filed' },
    item: 'As which item',
    newItem: 'a new item',
    evidence: 'How you know (source, date)',
  },
  said: { joint: 'jointly', solo: 'alone', none: 'not jointly', motion: 'motion', resolution: 'resolution' },
}
