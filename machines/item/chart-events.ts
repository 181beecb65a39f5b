import type { Command, ItemCommandName } from '../events.ts'
import type { Who } from '../stamps.ts'
import type { ClassValue, Finance } from '../vocabulary.ts'
import type { ItemContext } from './context.ts'
import type { Display } from './display-code.ts'

/** What other things know and an event needs: looked up by `decide`, so that the chart stays a function of its input. */
export interface Circumstances {
  /** agenda.place: the meeting's body. */
  readonly body?: string
  /** adjourn.carried: where it is adjourned to; null when no such meeting is planned yet. */
  readonly target?: string | null
}

/** A person's command as the chart receives it. */
type Commanded = Command<ItemCommandName> & { readonly who: Who; readonly given: Circumstances }

/**
 * What follows for this item from an event on something else (RULES §3.6). Never sent and never logged: the same
 * log leads to the same consequences.
 */
export type Consequence =
  | { readonly type: 'class.inherited'; readonly value: ClassValue; readonly finance: Finance; readonly who: Who }
  | { readonly type: 'text.parted'; readonly who: Who }
  | { readonly type: 'meeting.ended'; readonly who: Who }
  | { readonly type: 'target.moved'; readonly target: string | null; readonly who: Who }
  | { readonly type: 'child.added'; readonly child: string; readonly who: Who }
  | { readonly type: 'display.frozen'; readonly display: Display; readonly who: Who }
  | { readonly type: 'term.ended'; readonly who: Who }
  | { readonly type: 'joint.filed'; readonly who: Who }

/** Raised by the classification for the coordination beside it. */
type Raised =
  | { readonly type: 'class.closed'; readonly who: Who }
  | { readonly type: 'class.reopened'; readonly who: Who }

export type ItemEvent = Commanded | Consequence | Raised
export type ItemEventName = ItemEvent['type']
export type Of<Name extends ItemEventName> = Extract<ItemEvent, { type: Name }>

export type Guard = (context: ItemContext, event: ItemEvent) => boolean
export type Effect = (context: ItemContext, event: ItemEvent) => Partial<ItemContext>

/** An effect of the named events only. */
export const effectOf =
  <Name extends ItemEventName>(
    change: (context: ItemContext, event: Of<Name>) => Partial<ItemContext>,
    ...names: readonly Name[]
  ): Effect =>
  (context, event) =>
    isOneOf(event, names) ? change(context, event) : {}

/** A guard that only the named events can pass. */
export const guardOf =
  <Name extends ItemEventName>(
    holds: (context: ItemContext, event: Of<Name>) => boolean,
    ...names: readonly Name[]
  ): Guard =>
  (context, event) =>
    isOneOf(event, names) && holds(context, event)

const isOneOf = <Name extends ItemEventName>(event: ItemEvent, names: readonly Name[]): event is Of<Name> =>
  names.some((name) => name === event.type)
