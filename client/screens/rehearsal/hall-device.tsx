import { NormLink } from '../../components/norm-link.tsx'
import { Poster } from '../../components/poster.tsx'
import { Tag } from '../../components/tag.tsx'
import { lastBeat } from '../../rehearsal/play.ts'
import { itemOf, shownAt } from '../../rehearsal/shown.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { text } from '../../texts/text.ts'
import { besideOf, itemNumber, whyOf } from '../../texts/why.ts'
import { lineWord } from '../line-word.ts'
import type { DeviceProps } from './focus-props.ts'

/** What a member sees in the hall: the poster of the real screen, small, and marked as rehearsed. */
export function HallDevice({ now, item: id, person }: DeviceProps) {
  const words = rehearsalText.value.screens
  const { moment } = lastBeat(now)
  const known = shownAt(moment).of(person)
  const item = itemOf(known, id)
  const { agreement } = moment.state
  if (!item) {
    return (
      <div class="device">
        <p class="device-name">{words.members}</p>
        <p class="device-none">
          <b>{id === null ? words.noItem : words.hidden}</b>
          {id === null ? <span>{words.noItemText}</span> : null}
        </p>
      </div>
    )
  }
  const { display } = item
  const before = now.beats.at(-2)
  const was = before && itemOf(shownAt(before.moment).of(person), id)
  const changed = was && lineWord(was.display) !== lineWord(display)
  return (
    <div class="device" data-changed={changed ? '' : undefined}>
      <p class="device-name">
        {words.members}
        {changed ? (
          <span class="device-changed">
            <Tag hard>{words.changed}</Tag> {words.was(lineWord(was.display))}
          </span>
        ) : null}
      </p>
      <Poster
        code={display.code}
        word={lineWord(display)}
        number={itemNumber(item)}
        aside={rehearsalText.value.mark}
        title={item.title}
        beside={besideOf(item, agreement, known)}
        heading="p"
      />
      <p class="device-why">
        {display.notReleased ? <b>{text.value.noRelease} </b> : null}
        {display.code === 'done' ? null : whyOf(item, agreement, known)}{' '}
        {display.norm === null ? null : <NormLink norm={display.norm} agreement={agreement} short />}
      </p>
    </div>
  )
}
