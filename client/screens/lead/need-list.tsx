import { Icon } from '../../components/icon.tsx'
import { me } from '../../store.ts'
import { dayShort } from '../../texts/dates.ts'
import { actText } from '../../texts/lead/acts.ts'
import { stampsFor } from './needs.ts'
import { moment, partnerIds, sides, stampOf } from './words.ts'
import type { DeskAct } from '../../texts/lead/act-facts.ts'
import type { ItemView, StampView } from '../../../server/protocol/view.ts'

/** Who has given their word on this act, and who is still missing. */
export function NeedList({ type, item }: { readonly type: DeskAct; readonly item: ItemView }) {
  const stamps = stampsFor(type, item)
  if (!stamps) return null
  return (
    <ul class="need" aria-label={actText.value.needs}>
      {partnerIds().map((partner) => {
        const stamp = stampOf(stamps, partner)
        return (
          <li key={partner}>
            <Icon name={stamp ? 'check' : 'open'} />
            {stamp ? actText.value.needGiven(sides().name(partner), when(stamp)) : missing(partner)}
          </li>
        )
      })}
    </ul>
  )
}

function missing(partner: string): string {
  const words = actText.value
  const name = sides().name(partner)
  return partner === me.value?.partner ? words.needYou(name) : words.needMissing(name)
}

/** A consent names the day of the deliberation, the others a moment. */
const when = ({ at }: StampView): string => (at.length === 10 ? dayShort(at) : moment(at))
