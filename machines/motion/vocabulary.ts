import { assign, setup } from 'xstate'
import type { NormId } from '../agreements/agreement.ts'
import type { MotionEvent } from './chart-events.ts'
import type { MotionContext } from './context.ts'
import * as rules from './rules.ts'

/** The words in which the motion chart is written. */

const guard =
  (holds: (context: MotionContext, event: MotionEvent) => boolean) =>
  ({ context, event }: { context: MotionContext; event: MotionEvent }): boolean =>
    holds(context, event)

const effect = (change: (context: MotionContext, event: MotionEvent) => Partial<MotionContext>) =>
  assign<MotionContext, MotionEvent, undefined, MotionEvent, never>(({ context, event }) => change(context, event))

export const motionChart = setup({
  types: {
    context: {} as MotionContext,
    events: {} as MotionEvent,
    input: {} as MotionContext,
    meta: {} as { norm: NormId },
    tags: {} as 'terminal',
  },
  guards: {
    notifiesMotion: guard(rules.notifiesMotion),
    notifiesResolution: guard(rules.notifiesResolution),
    isMotion: guard(rules.isMotion),
    saysJoint: guard(rules.saysJoint),
    lastJoint: guard(rules.lastJoint),
    saysSolo: guard(rules.saysSolo),
    lastSolo: guard(rules.lastSolo),
    soloUnanswered: guard(rules.soloUnanswered),
    saysResult: guard(rules.saysResult),
    lastResultJoint: guard(rules.lastResultJoint),
    lastResultNone: guard(rules.lastResultNone),
    settlesResolution: guard(rules.settlesResolution),
    settlesMotion: guard(rules.settlesMotion),
    nextVersion: guard(rules.nextVersion),
    substantialMotion: guard(rules.substantialMotion),
    wasPublished: guard(rules.wasPublished),
    wasFiled: guard(rules.wasFiled),
  },
  actions: {
    noteNotice: effect(rules.noteNotice),
    voidStamps: effect(rules.voidStamps),
    stampChoice: effect(rules.stampChoice),
    becomeJoint: effect(rules.becomeJoint),
    stampSettle: effect(rules.stampSettle),
    becomeMotion: effect(rules.becomeMotion),
    clearSettle: effect(rules.clearSettle),
    revise: effect(rules.revise),
    noteIncident: effect(rules.noteIncident),
    noteIncidentWhilePlanned: effect(rules.noteIncidentWhilePlanned),
    noteIncidentInDispute: effect(rules.noteIncidentInDispute),
    noteUnreachable: effect(rules.noteUnreachable),
    stampObservation: effect(rules.stampObservation),
    linkItem: effect(rules.linkItem),
  },
})
