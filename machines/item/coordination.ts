import { itemChart } from './vocabulary.ts'

/** Do the partners agree, and if not, where in the procedure of G6 are they? */

const flagging = { guard: 'mayBeDisputed', target: '#dissent', actions: 'flagDissent' } as const

/** Anyone may propose; a different vote replaces a proposal, the same one by another partner confirms it. */
const proposing = [
  { guard: 'proposalCompletes', target: 'agreed', actions: 'agree' },
  { guard: 'proposesLine', target: 'proposed', actions: 'noteStance' },
] as const

/** The boards may find consensus at any stage: until all have said the same, everything stays as it is. */
const consensus = [
  { guard: 'lastConsensusStamp', target: '#agreed', actions: 'settleDispute' },
  { guard: 'confirmsConsensus', actions: ['withdrawFailure', 'noteStance'] },
] as const

/** Failure is declared by the boards of all partners, or by one if another cannot be reached (Q22). */
const failing = [
  { guard: 'lastFailure', target: 'persisting', actions: 'recordFailure' },
  { guard: 'notInVote', actions: 'stampFailure' },
] as const

const openingRelease = { guard: 'mayOpenRelease', target: 'releaseDeliberation', actions: 'voidConsents' } as const

const dissent = itemChart.createStateConfig({
  id: 'dissent',
  initial: 'boards',
  tags: ['noLine', 'dissent'],
  on: {
    'consensus.confirm': consensus,
    'dissent.retract': { guard: 'flaggingSide', target: '#open', actions: 'settleDissent' },
    'text.change': { guard: 'nextText', target: '.boards', actions: 'changeText' },
  },
  states: {
    boards: {
      meta: { norm: 'G6.1' },
      tags: 'needsBoards',
      on: { 'consensus.fail': failing, 'text.change': { guard: 'nextText', actions: 'changeText' } },
    },
    persisting: {
      meta: { norm: 'G6.2' },
      tags: 'needsBoards',
      on: {
        'adjourn.request': { guard: 'mayAdjourn', target: 'adjournmentPending', actions: 'requestAdjournment' },
        'adjourn.waive': { guard: 'mayAdjourn', actions: 'stampWaiver' },
        'adjourn.blocked': { guard: 'mayBlock', actions: 'stampBlock' },
        'release.open': openingRelease,
      },
    },
    adjournmentPending: {
      meta: { norm: 'G6.2' },
      tags: 'adjourn',
      exit: 'dropRequest',
      on: {
        'adjourn.carried': { guard: 'wishCarried', target: 'adjourned', actions: 'useAdjournment' },
        'adjourn.refused': { guard: 'notInVote', target: 'persisting', actions: 'noteRefusal' },
        'vote.open': { guard: 'voteOverWish', target: 'persisting', actions: 'noteRefusal' },
        'adjourn.withdraw': { guard: 'askersSide', target: 'persisting' },
        'adjourn.blocked': [
          { guard: 'lastBlock', target: 'persisting', actions: 'stampBlock' },
          { guard: 'mayBlock', actions: 'stampBlock' },
        ],
      },
    },
    adjourned: {
      meta: { norm: 'G6.3' },
      tags: ['adjourn', 'needsBoards'],
      on: {
        'consensus.fail': failing,
        'text.change': { guard: 'nextText', actions: 'changeText' },
        'target.moved': { actions: 'moveTarget' },
      },
    },
    releaseDeliberation: {
      meta: { norm: 'G6.4' },
      tags: 'needsFactions',
      on: {
        'release.consent': [
          { guard: 'lastConsent', target: '#released', actions: 'noteConsent' },
          { guard: 'consentsOnCurrentText', actions: 'noteConsent' },
        ],
        'release.refuse': { guard: 'notInVote', target: 'noRelease', actions: 'voidConsents' },
      },
    },
    noRelease: {
      id: 'noRelease',
      meta: { norm: 'G6.4' },
      tags: 'needsBoards',
      on: { 'release.open': openingRelease },
    },
  },
})

export const coordination = itemChart.createStateConfig({
  initial: 'open',
  on: {
    'class.closed': { target: '.open', actions: 'settleDissent' },
    'class.reopened': { target: '.open', actions: 'settleDissent' },
    'dissent.flag': { guard: 'inVote', actions: 'noteLateDissent' },
  },
  states: {
    open: {
      id: 'open',
      meta: { norm: 'G3.1' },
      tags: 'noLine',
      on: {
        'line.propose': proposing,
        'joint.filed': { target: 'proposed', actions: 'proposeJointly' },
        'dissent.flag': flagging,
        'text.change': { guard: 'nextText', actions: 'changeText' },
      },
    },
    proposed: {
      meta: { norm: 'G3.1' },
      tags: 'noLine',
      on: {
        'line.propose': proposing,
        'line.confirm': [
          { guard: 'lastLineStamp', target: 'agreed', actions: 'agree' },
          { guard: 'confirmsLine', actions: 'noteStance' },
        ],
        'line.withdraw': { guard: 'proposersSide', target: 'open', actions: 'dropPending' },
        'dissent.flag': flagging,
        'text.change': { guard: 'nextText', target: 'open', actions: 'changeText' },
      },
    },
    agreed: {
      id: 'agreed',
      meta: { norm: 'G4.3' },
      tags: 'line',
      on: {
        'line.revoke': [
          { guard: 'coveredLine', target: '#dissent', actions: 'flagDissent' },
          { guard: 'notInVote', target: 'open', actions: 'voidLine' },
        ],
        'dissent.flag': flagging,
        'agenda.place': { guard: 'adjournmentFulfilled', target: 'open', actions: 'settleDissent' },
        'text.change': { guard: 'nextText', target: 'open', actions: 'changeText' },
      },
    },
    dissent: {
      ...dissent,
      on: {
        ...dissent.on,
        'class.reopened': { target: '.boards', actions: 'endDispute' },
      },
    },
    released: {
      id: 'released',
      meta: { norm: 'G6.4' },
      tags: 'free',
      on: {
        'consensus.confirm': consensus,
        'release.revoke': { guard: 'notInVote', target: '#noRelease', actions: 'voidConsents' },
        'text.change': { guard: 'nextText', target: '#dissent', actions: 'changeText' },
      },
    },
  },
})
