import type { Command } from '../events.ts'
import type { Who } from '../stamps.ts'
import type { motionEvents } from './events.ts'

export type MotionCommandName = keyof typeof motionEvents

/** A person's command as the chart receives it, and the end of the term. */
export type MotionEvent =
  | (Command<MotionCommandName | 'observation.close'> & { readonly who: Who })
  | { readonly type: 'term.ended'; readonly who: Who }
export type MotionEventName = MotionEvent['type']
export type Of<Name extends MotionEventName> = Extract<MotionEvent, { type: Name }>
