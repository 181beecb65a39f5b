import { computed, signal } from '@preact/signals'
import { agendaItems } from '../../agenda.ts'
import { known, meeting, trust } from '../../store.ts'
import { nextOfKin } from './family.ts'
import type { Seats } from '../../../machines/agreements/agreement.ts'
import type { LineCode } from '../../components/sign.tsx'
import type { ItemView, MeetingView, OfferView } from '../../../server/protocol/view.ts'

/** What the desk shows: which item is on stage, which comes next, and what stands in the middle. */

export type Phase = 'scheduled' | 'called' | 'voting' | 'logged' | 'over'
export type Stage = 'item' | 'classes' | 'pool' | 'order' | 'paste'

/** An item that the secretary looks at although another one, or none, is called. */
export const chosen = signal<string | null>(null)
/** What fills the middle: an item, or one of the lists that prepare the agenda. */
export const stage = signal<Stage>('item')

export const items = computed<readonly ItemView[]>(() => (meeting.value ? agendaItems(known.value, meeting.value) : []))

const here = (item: ItemView, shown: MeetingView): boolean => item.meeting === shown.id && item.final === null
const loggedAt = (item: ItemView): string => item.outcomes.at(-1)?.at ?? ''

/** The item that the meeting deals with: called or in a vote; else the one logged last and not confirmed yet. */
export const current = computed<ItemView | null>(() => {
  const shown = meeting.value
  if (!shown) return null
  const present = items.value.filter((item) => here(item, shown))
  const active = present.find(({ proceedings }) => proceedings === 'called' || proceedings === 'voting')
  if (active) return active
  const logged = present.filter(({ proceedings }) => proceedings === 'logged')
  return logged.toSorted((a, b) => loggedAt(b).localeCompare(loggedAt(a)))[0] ?? null
})

/** The item in the middle. */
export const onStage = computed<ItemView | null>(() => {
  const picked = chosen.value === null ? undefined : known.value.items.get(chosen.value)
  return picked ?? current.value
})

/** What comes next: what belongs to the current item, then the first below it that waits, then the first passed over. */
export const next = computed<ItemView | null>(() => {
  const shown = meeting.value
  if (!shown) return null
  const at = current.value ? items.value.indexOf(current.value) : -1
  const waits = (item: ItemView): boolean => here(item, shown) && item.proceedings === 'scheduled'
  const kin = current.value && nextOfKin(current.value, waits)
  if (kin) return kin
  return items.value.slice(at + 1).find((item) => waits(item)) ?? items.value.find((item) => waits(item)) ?? null
})

/** How many of the agenda's items the meeting is through with. */
export const throughCount = computed<number>(
  () => items.value.filter((item) => item.id !== current.value?.id && phaseOf(item) !== 'scheduled').length,
)

export function phaseOf(item: ItemView): Phase {
  if (item.final !== null) return 'over'
  switch (item.proceedings) {
    case 'scheduled':
    case 'called':
    case 'voting':
    case 'logged':
      return item.proceedings
    case 'pool':
    case 'deferred':
      return 'over'
    default: {
      const unknown: never = item.proceedings
      return unknown
    }
  }
}

/** The seats of a meeting's day, where they are known. */
export const seatsOf = (meetingId: string | null): Seats | null =>
  (meetingId === null ? undefined : known.value.meetings.get(meetingId))?.seats ?? null

export const offerOf = (thing: ItemView | MeetingView | null, type: string): OfferView | undefined =>
  thing?.offers.find((offer) => offer.type === type)

/** The line as this screen may show it: without the server, none. */
export const shownCode = (item: ItemView): LineCode => (trust.value === 'hidden' ? 'stale' : item.display.code)
