import { agreement, serverNow, trust } from '../../store.ts'
import { clock, dayAndClock, dayShort } from '../../texts/dates.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import type { LineCode } from '../../components/sign.tsx'
import type { ItemView, StampView } from '../../../server/protocol/view.ts'
import type { Vote } from '../../../machines/vocabulary.ts'

/** "JA", or the name of the nominee. */
export const voteWord = ({ vote, nominee }: { readonly vote: Vote; readonly nominee?: string }): string =>
  vote === 'nominee' && nominee !== undefined ? nominee : text.value.word[vote]

/** The sign to show for an item: its own, or that this screen does not know. */
export const shownCode = ({ display }: ItemView): LineCode => (trust.value === 'hidden' ? 'stale' : display.code)

/** "11.06., 18:20", or the time alone if it was today. */
export const moment = (at: string): string => dayAndClock(at, serverNow())

/** "11.06.", or the time if it was today. */
export const shortMoment = (at: string): string => {
  const today =
    dayShort(at) === dayShort(serverNow()) && at.slice(0, 4) === new Date(serverNow()).toISOString().slice(0, 4)
  return today ? clock(at) : dayShort(at)
}

export const sides = () => sidesOf(agreement.value)
export const partnerIds = (): readonly string[] => agreement.value?.partners.map(({ id }) => id) ?? []

export const stampOf = (stamps: readonly StampView[], partner: string): StampView | undefined =>
  stamps.find((stamp) => stamp.partner === partner)

export const hasStamped = (stamps: readonly StampView[], partner: string): boolean =>
  stampOf(stamps, partner) !== undefined
