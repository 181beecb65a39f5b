import { assign, setup } from 'xstate'
import type { NormId } from '../agreements/agreement.ts'
import type { Effect, Guard, ItemEvent } from './chart-events.ts'
import type { ItemContext } from './context.ts'
import * as cls from './rules/classification.ts'
import * as dispute from './rules/dispute.ts'
import * as line from './rules/line.ts'
import * as observations from './rules/observations.ts'
import * as proceedings from './rules/proceedings.ts'
import * as release from './rules/release.ts'

/**
 * The words in which the item chart is written: its guards and effects by name. Each is a plain function of context
 * and event, tested by itself; XState only ever calls it.
 */

const guard = (holds: Guard) => (given: { context: ItemContext; event: ItemEvent }) => holds(given.context, given.event)

const effect = (change: Effect) =>
  assign<ItemContext, ItemEvent, undefined, ItemEvent, never>(({ context, event }) => change(context, event))

export const itemChart = setup({
  types: {
    context: {} as ItemContext,
    events: {} as ItemEvent,
    input: {} as ItemContext,
    meta: {} as { norm: NormId },
    tags: {} as
      | 'line'
      | 'free'
      | 'noLine'
      | 'adjourn'
      | 'dissent'
      | 'needsBoards'
      | 'needsFactions'
      | 'live'
      | 'terminal',
  },
  guards: {
    notInVote: guard(cls.notInVote),
    inVote: guard((c) => !cls.notInVote(c)),
    confirmsClass: guard((c, e) => cls.confirmsClass(c, e) && cls.resolutionWithoutCost(c)),
    lastClassStamp: guard(cls.lastClassStamp),
    closesClass: guard(cls.closesClass),
    inheritsClosed: guard(cls.inheritsClosed),
    proposesLine: guard(line.proposesLine),
    proposalCompletes: guard(line.proposalCompletes),
    confirmsLine: guard(line.confirmsLine),
    lastLineStamp: guard(line.lastLineStamp),
    confirmsConsensus: guard(line.confirmsConsensus),
    lastConsensusStamp: guard(line.lastConsensusStamp),
    proposersSide: guard(line.proposersSide),
    coveredLine: guard((c) => cls.notInVote(c) && line.lineIsCovered(c)),
    adjournmentFulfilled: guard(line.adjournmentFulfilled),
    mayBeDisputed: guard(dispute.mayBeDisputed),
    flaggingSide: guard(dispute.flaggingSide),
    nextText: guard(dispute.nextText),
    lastFailure: guard(dispute.lastFailure),
    mayAdjourn: guard(dispute.mayAdjourn),
    askersSide: guard(dispute.askersSide),
    mayBlock: guard(dispute.mayBlock),
    lastBlock: guard(dispute.lastBlock),
    wishCarried: guard(dispute.wishCarried),
    voteOverWish: guard(dispute.voteOverWish),
    mayOpenRelease: guard(release.mayOpenRelease),
    consentsOnCurrentText: guard(release.consentsOnCurrentText),
    lastConsent: guard(release.lastConsent),
    adjournmentStands: guard(proceedings.adjournmentStands),
    risesUncovered: guard(proceedings.risesUncovered),
    atPreparatoryStation: guard(proceedings.atPreparatoryStation),
    stationStaysOpen: guard(proceedings.stationStaysOpen),
    lastSupersedeStamp: guard(proceedings.lastSupersedeStamp),
  },
  actions: {
    proposeClass: effect(cls.proposeClass),
    stampClass: effect(cls.stampClass),
    unsettleClass: effect(cls.unsettleClass),
    inheritClass: effect(cls.inheritClass),
    forgetClass: effect(cls.forgetClass),
    noteStance: effect(line.noteStance),
    agree: effect(line.agree),
    proposeJointly: effect(line.proposeJointly),
    dropPending: effect(line.dropPending),
    voidLine: effect(line.voidLine),
    flagDissent: effect(dispute.flagDissent),
    noteLateDissent: effect(dispute.noteLateDissent),
    endDispute: effect(dispute.endDispute),
    settleDissent: effect(dispute.settleDissent),
    settleDispute: effect(dispute.settleDispute),
    changeText: effect(dispute.changeText),
    recordWording: effect(proceedings.recordWording),
    stampFailure: effect(dispute.stampFailure),
    recordFailure: effect(dispute.recordFailure),
    withdrawFailure: effect(dispute.withdrawFailure),
    requestAdjournment: effect(dispute.requestAdjournment),
    dropRequest: effect(dispute.dropRequest),
    stampWaiver: effect(dispute.stampWaiver),
    stampBlock: effect(dispute.stampBlock),
    useAdjournment: effect(dispute.useAdjournment),
    noteRefusal: effect(dispute.noteRefusal),
    moveTarget: effect(dispute.moveTarget),
    stampObservation: effect(observations.stampObservation),
    noteConsent: effect(release.noteConsent),
    voidConsents: effect(release.voidConsents),
    place: effect(proceedings.place),
    takeOff: effect(proceedings.takeOff),
    call: effect(proceedings.call),
    leave: effect(proceedings.leave),
    defer: effect(proceedings.defer),
    refer: effect(proceedings.refer),
    openBallot: effect(proceedings.openBallot),
    freezeDisplay: effect(proceedings.freezeDisplay),
    dropBallot: effect(proceedings.dropBallot),
    logOutcome: effect(proceedings.logOutcome),
    correctOutcome: effect(proceedings.correctOutcome),
    confirmOutcome: effect(proceedings.confirmOutcome),
    returnToPool: effect(proceedings.returnToPool),
    finishStation: effect(proceedings.finishStation),
    stampSupersede: effect(proceedings.stampSupersede),
    addChild: effect(proceedings.addChild),
    partText: effect(proceedings.partText),
    addNote: effect(proceedings.addNote),
  },
})
