import { assertEvent, assign, setup } from 'xstate'
import type { Command, MeetingCommandName } from '../events.ts'
import type { Who } from '../stamps.ts'
import type { MeetingState } from './states.ts'

/** What the chart remembers of a meeting. */
export interface MeetingContext {
  readonly meeting: string
  /** A body of the agreement, or `other:` and a slug for one that it does not name. */
  readonly body: string
  readonly bodyName: string | null
  readonly name: string | null
  readonly location: string | null
  readonly source: string | null
  readonly start: string
  /** Item ids in the order of the agenda; those dealt with stay on it. */
  readonly agenda: readonly string[]
  /** The item that is called or being voted on (I13: at most one). */
  readonly current: string | null
  /** When it last moved. */
  readonly since: string
  /** The states that it came through, in order: when it was opened, interrupted, closed. */
  readonly travelled: readonly { readonly state: MeetingState; readonly at: string }[]
}

/** Where on an agenda: behind an item, first, or, when neither is said, last. */
export interface Place {
  readonly after?: string | undefined
  readonly first?: boolean | undefined
}

type ListEvent =
  | ({ readonly type: 'agenda.put'; readonly item: string; readonly who: Who } & Place)
  | { readonly type: 'agenda.dropped'; readonly item: string; readonly who: Who }
  | { readonly type: 'current.set'; readonly item: string | null; readonly who: Who }

export type MeetingEvent = (Command<MeetingCommandName> & { readonly who: Who }) | ListEvent

const openAgenda = {
  'agenda.put': { actions: 'putOnAgenda' },
  'agenda.dropped': { actions: 'dropFromAgenda' },
} as const

/** The chart of a meeting (RULES §3.5). All its events are sent by a secretary. */
export const meetingMachine = setup({
  types: { context: {} as MeetingContext, events: {} as MeetingEvent, input: {} as MeetingContext },
  guards: {
    quorate: ({ event }) => event.type === 'meeting.open' && event.quorate,
  },
  actions: {
    moved: assign({ since: ({ event }) => event.who.at }),
    reschedule: assign(({ context, event }) => {
      assertEvent(event, 'meeting.reschedule')
      return { start: event.start, name: event.name ?? context.name, location: event.location ?? context.location }
    }),
    putOnAgenda: assign(({ context, event }) => {
      assertEvent(event, 'agenda.put')
      return { agenda: inserted(context.agenda, event.item, event) }
    }),
    dropFromAgenda: assign(({ context, event }) => {
      assertEvent(event, 'agenda.dropped')
      return { agenda: context.agenda.filter((item) => item !== event.item) }
    }),
    setCurrent: assign(({ event }) => {
      assertEvent(event, 'current.set')
      return { current: event.item }
    }),
    clearCurrent: assign({ current: null }),
  },
}).createMachine({
  id: 'meeting',
  context: ({ input }) => input,
  initial: 'planned',
  on: { 'current.set': { actions: 'setCurrent' } },
  states: {
    planned: {
      on: {
        ...openAgenda,
        'meeting.invite': { target: 'invited', actions: 'moved' },
        'meeting.cancel': { target: 'cancelled', actions: 'moved' },
        'meeting.reschedule': { actions: 'reschedule' },
      },
    },
    invited: {
      on: {
        ...openAgenda,
        'meeting.open': [
          { guard: 'quorate', target: 'inSession', actions: 'moved' },
          { target: 'closed', actions: 'moved' },
        ],
        'meeting.cancel': { target: 'cancelled', actions: 'moved' },
        'meeting.reschedule': { actions: 'reschedule' },
      },
    },
    inSession: {
      initial: 'running',
      on: { ...openAgenda, 'meeting.close': { target: 'closed', actions: 'moved' } },
      states: {
        running: { on: { 'meeting.recess': { target: 'recess', actions: 'moved' } } },
        recess: { on: { 'meeting.resume': { target: 'running', actions: 'moved' } } },
      },
    },
    closed: {
      entry: 'clearCurrent',
      on: { 'meeting.approveMinutes': { target: 'archived', actions: 'moved' } },
    },
    archived: { type: 'final' },
    cancelled: { type: 'final' },
  },
})

function inserted(agenda: readonly string[], item: string, { after, first }: Place): string[] {
  const rest = agenda.filter((each) => each !== item)
  if (first === true) return [item, ...rest]
  const index = after === undefined ? -1 : rest.indexOf(after)
  return index < 0 ? [...rest, item] : [...rest.slice(0, index + 1), item, ...rest.slice(index + 1)]
}
