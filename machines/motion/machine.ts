import { motionChart } from './vocabulary.ts'

/** Told to the partners: a motion waits for coordination, a resolution needs notice alone (G5.1, G7.2). */
const notifying = [
  { guard: 'notifiesMotion', target: 'notified', actions: 'noteNotice' },
  { guard: 'notifiesResolution', target: 'noticed', actions: 'noteNotice' },
] as const

/** What happened outside the tool is recorded as it happened, with an observation. */
const incident = (noting: 'noteIncident' | 'noteIncidentWhilePlanned' | 'noteIncidentInDispute') =>
  [
    { guard: 'wasFiled', target: 'filed', actions: noting },
    { guard: 'wasPublished', target: 'irregular', actions: noting },
  ] as const

/** A new text while it is in work: what was stamped on the old one is void. */
const revisingWork = { guard: 'nextVersion', actions: ['revise', 'voidStamps'] } as const

/** Coordinated already: only a substantial change of a motion puts it back (I27). */
const revisingCleared = [
  { guard: 'substantialMotion', target: 'coordinating', actions: 'revise' },
  { guard: 'nextVersion', actions: 'revise' },
] as const

const coordinating = { guard: 'isMotion', target: 'coordinating' } as const
const filing = { target: 'filed', actions: 'linkItem' } as const

const leaving = {
  'motion.abandon': { target: 'abandoned' },
  'term.ended': { target: 'lapsed' },
} as const

/**
 * The chart of a planned motion (RULES §3.4): tell the partners early, coordinate before it becomes public, aim for a
 * joint one. Until notice is given it is the originator's own.
 */
export const motionMachine = motionChart.createMachine({
  id: 'motion',
  context: ({ input }) => input,
  initial: 'planned',
  on: { 'observation.close': { actions: 'stampObservation' } },
  states: {
    planned: {
      meta: { norm: 'G5.1' },
      on: {
        ...leaving,
        'motion.notify': notifying,
        'motion.incident': incident('noteIncidentWhilePlanned'),
        'motion.revise': revisingWork,
      },
    },
    notified: {
      meta: { norm: 'G5.1' },
      on: {
        ...leaving,
        'motion.coordinate': coordinating,
        'motion.incident': incident('noteIncident'),
        'motion.revise': revisingWork,
      },
    },
    coordinating: {
      meta: { norm: 'G5.2' },
      entry: 'voidStamps',
      on: {
        ...leaving,
        'motion.joint': [
          { guard: 'lastJoint', target: 'clearedJoint', actions: 'stampChoice' },
          { guard: 'saysJoint', actions: 'stampChoice' },
        ],
        'motion.solo': [
          { guard: 'soloUnanswered', target: 'clearedSolo', actions: ['stampChoice', 'noteUnreachable'] },
          { guard: 'lastSolo', target: 'clearedSolo', actions: 'stampChoice' },
          { guard: 'saysSolo', actions: 'stampChoice' },
        ],
        'motion.dissent': { target: 'boardTalk' },
        'motion.incident': incident('noteIncident'),
        'motion.revise': revisingWork,
      },
    },
    boardTalk: {
      meta: { norm: 'G6.1' },
      entry: 'voidStamps',
      on: {
        ...leaving,
        'motion.boardResult': [
          { guard: 'lastResultJoint', target: 'clearedJoint', actions: 'stampChoice' },
          { guard: 'lastResultNone', target: 'clearedSolo', actions: 'stampChoice' },
          { guard: 'saysResult', actions: 'stampChoice' },
        ],
        'motion.resume': { target: 'coordinating' },
        'motion.incident': incident('noteIncident'),
        'motion.revise': revisingWork,
      },
    },
    clearedJoint: {
      meta: { norm: 'G5.3' },
      entry: 'becomeJoint',
      on: {
        ...leaving,
        'motion.publish': { target: 'published' },
        'motion.file': filing,
        'motion.revise': revisingCleared,
      },
    },
    clearedSolo: {
      meta: { norm: 'G5.2' },
      on: {
        ...leaving,
        'motion.publish': { target: 'published' },
        'motion.file': filing,
        'motion.revise': revisingCleared,
      },
    },
    noticed: {
      meta: { norm: 'G7.2' },
      on: {
        ...leaving,
        'motion.publish': { target: 'published' },
        'motion.file': filing,
        'motion.disputeClass': { target: 'classDispute' },
        'motion.revise': revisingCleared,
      },
    },
    classDispute: {
      meta: { norm: 'G7.1' },
      entry: 'clearSettle',
      on: {
        ...leaving,
        'motion.settleClass': [
          { guard: 'settlesResolution', target: 'noticed', actions: 'stampSettle' },
          { guard: 'settlesMotion', target: 'notified', actions: ['stampSettle', 'becomeMotion'] },
          { actions: 'stampSettle' },
        ],
        'motion.incident': incident('noteIncidentInDispute'),
        'motion.revise': { guard: 'nextVersion', actions: 'revise' },
      },
    },
    published: {
      meta: { norm: 'G5.2' },
      on: { ...leaving, 'motion.file': filing, 'motion.revise': revisingCleared },
    },
    irregular: {
      meta: { norm: 'G5.2' },
      on: {
        ...leaving,
        'motion.notify': notifying,
        'motion.coordinate': coordinating,
        'motion.incident': { guard: 'wasFiled', target: 'filed', actions: 'noteIncident' },
        'motion.revise': revisingWork,
      },
    },
    filed: { type: 'final', tags: 'terminal' },
    abandoned: { type: 'final', tags: 'terminal' },
    lapsed: { type: 'final', tags: 'terminal', meta: { norm: 'G1.2' } },
  },
})
