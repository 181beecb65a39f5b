import type { MotionBounds } from './motion-model.ts'
import type { Bounds } from './item-model.ts'

/** What is searched exhaustively, in the suite and by `npm run prove`. `DEEPER=1` widens the bounds (minutes). */
const deeper = process.env['DEEPER'] === '1'
const classes = ['covered', 'notCovered', 'resolution'] as const
const limit = 500_000

/** One agenda item in the council. */
export const inCouncil: Readonly<Record<string, Bounds>> = {
  'two text versions without financial effect': {
    finance: 'none',
    versions: deeper ? 3 : 2,
    classes,
    votes: deeper ? ['yes', 'adjourn', 'abstain'] : ['yes', 'adjourn'],
    limit,
  },
  'one text at the core of the budget': { finance: 'core', versions: deeper ? 2 : 1, classes, votes: ['yes'], limit },
}

const amongThree: Bounds = { finance: 'none', versions: 1, classes: [], votes: ['yes'], three: true, limit }

/** …that a committee prepares, or around which meetings open, close, fail and are cancelled. */
export const onTheWay: Readonly<Record<string, Bounds>> = {
  'prepared in a committee': {
    finance: 'none',
    versions: deeper ? 2 : 1,
    classes: ['covered', 'notCovered'],
    votes: ['yes'],
    preparatory: true,
    limit,
  },
  'while meetings come and go': {
    finance: 'none',
    versions: deeper ? 2 : 1,
    classes: [],
    votes: ['yes'],
    meetings: true,
    limit,
  },
  // The random histories of the suite have three partners too; all their states are searched by hand.
  ...(deeper ? { 'in dispute among three partners': amongThree } : {}),
}

/** One planned motion. */
export const motionSearches: Readonly<Record<string, MotionBounds>> = {
  'a planned motion': { kind: 'motion', essential: false, versions: 3 },
  'an essential common project': { kind: 'motion', essential: true, versions: 3 },
  'a planned resolution': { kind: 'resolution', essential: false, versions: 3 },
  'an essential project of three partners': { kind: 'motion', essential: true, versions: 2, three: true },
}
