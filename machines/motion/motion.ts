import { type Agreement, partnerIds } from '../agreements/agreement.ts'
import { stepperFor } from '../chart-step.ts'
import type { Command } from '../events.ts'
import type { Who } from '../stamps.ts'
import { isOver } from '../term.ts'
import type { MotionEvent } from './chart-events.ts'
import type { MotionContext, MotionState } from './context.ts'
import { motionMachine } from './machine.ts'

/** A planned motion (Antragsvorhaben). Plain JSON. */
export interface Motion {
  readonly value: MotionState
  readonly context: MotionContext
  /** Log version of the last event that touched it. */
  readonly rev: number
}

const chart = stepperFor(motionMachine)

export const accepts = (motion: Motion, event: MotionEvent): boolean =>
  chart.accepts(chart.revive(motion.value, motion.context), event)

export function step(motion: Motion, event: MotionEvent): Motion {
  const snapshot = chart.step(chart.revive(motion.value, motion.context), event)
  const value = snapshot.value as MotionState
  const context = snapshot.context as MotionContext
  const travelled =
    value === motion.value
      ? context.travelled
      : [...context.travelled, { state: value, at: event.who.at, by: event.who.partner }]
  return { value, context: { ...context, travelled }, rev: motion.rev }
}

/** A new plan, known to its originator's faction alone. */
export function begin(agreement: Agreement, command: Command<'motion.add'>, { at, partner }: Who): Motion {
  const snapshot = chart.start({
    motion: command.motion,
    partners: partnerIds(agreement),
    originator: command.originator,
    target: command.target,
    kind: command.kind,
    title: command.title,
    measures: command.measures ?? [],
    essential: command.essential,
    version: 1,
    versions: [{ version: 1, at, substantial: true }],
    known: false,
    notice: null,
    choices: {},
    joint: false,
    settle: {},
    item: null,
    observations: [],
    travelled: [{ state: 'planned', at, by: partner }],
  } satisfies MotionContext)
  return { value: snapshot.value as MotionState, context: snapshot.context as MotionContext, rev: 0 }
}

export const isEnded = ({ value }: Motion): boolean => value === 'filed' || value === 'abandoned' || value === 'lapsed'

/** When the partners were told, or it came out: from then on it is not its originator's own any more. Null before. */
export const toldAt = ({ context: { known, travelled } }: Motion): string | null =>
  travelled.find(({ state }) => known && state !== 'planned')?.at ?? null

/** Where it stands at this moment: open plans lapse with the agreement, whether or not an event was written (§3.6). */
export const stateAt = (motion: Motion, agreement: Agreement, at: string): MotionState =>
  !isEnded(motion) && isOver(agreement, at) ? 'lapsed' : motion.value
