import { shownMeeting } from '../agenda.ts'
import { recall, remember } from '../device.ts'
import type { Known } from '../reduce.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Head } from '../../server/protocol/frames.ts'
import type { ItemView, MeetingView, MeView } from '../../server/protocol/view.ts'

/**
 * What a device keeps of the council, so that the hall opens without the server: lines and what stands on the member's
 * screens. Not what belongs to one side or to desks: notes, plans, offers, reminders, roll calls.
 */
export interface LastState {
  readonly form: 1
  readonly me: MeView
  readonly example: boolean
  readonly agreement: Agreement
  readonly head: Head
  readonly items: readonly ItemView[]
  readonly meetings: readonly MeetingView[]
}

/** When the server was last heard, by its clock and by this device's, in ms. */
export interface Heard {
  readonly server: number
  readonly device: number
}

/** So long after the server was last heard it is of no use to anybody, and is dropped. */
const keepMs = 7 * 24 * 3_600_000

/** The part of what is known that stays on the device: meetings that are not over yet, or else the last one. */
export function leanItems({ items, meetings, head }: Known): Pick<LastState, 'items' | 'meetings'> {
  const ahead = [...meetings.values()].filter(({ state }) => !['closed', 'archived', 'cancelled'].includes(state))
  const last = shownMeeting({ items, meetings, head, motions: new Map() }, null)
  const kept = ahead.length > 0 || !last ? ahead : [last]
  const wanted = new Set(kept.flatMap(({ agenda }) => agenda))
  return {
    meetings: kept.map(lessActs),
    items: [...items.values()].filter(({ id }) => wanted.has(id)).map(lessInside),
  }
}

const lessActs = (meeting: MeetingView): MeetingView => ({ ...meeting, offers: [] })
const lessInside = (item: ItemView): ItemView => ({
  ...item,
  notes: [],
  offers: [],
  reminders: [],
  rollCalls: [],
  observations: [],
})

export const keepState = (state: LastState): void => remember('council', JSON.stringify(state))
export const keepHeard = (heard: Heard): void => remember('heard', JSON.stringify(heard))

/** Nothing of the council stays on this device. */
export function dropLastState(): void {
  remember('council', null)
  remember('heard', null)
}

/** The last state that this device was shown, and when. What is too old, or of another build's making, is dropped. */
export function lastState(): { readonly state: LastState; readonly heard: Heard } | null {
  const kept = recall('council')
  const time = recall('heard')
  if (kept === null || time === null) return null
  const state = JSON.parse(kept) as LastState
  const heard = JSON.parse(time) as Heard
  if ((state.form as number) === 1 && Date.now() - heard.device < keepMs) return { state, heard }
  dropLastState()
  return null
}
