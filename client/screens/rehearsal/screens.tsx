import { useState } from 'preact/hooks'
import { lead, member } from '../../rehearsal/cast.ts'
import { personWords } from '../../rehearsal/names.ts'
import { lastBeat } from '../../rehearsal/play.ts'
import { seat } from '../../rehearsal/playing.ts'
import { shownAt } from '../../rehearsal/shown.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { sidesOf } from '../../texts/sides.ts'
import { itemNumber } from '../../texts/why.ts'
import { RouteMap } from '../lead/route-map.tsx'
import { HallDevice } from './hall-device.tsx'
import { BoardDevice } from './board-device.tsx'
import type { Playing } from '../../rehearsal/play.ts'
import type { FocusProps } from './focus-props.ts'

/** Every side's screens next to each other, or one person's alone; below them the way through the agreement. */
export function Screens({ now, item: focus, motion }: FocusProps) {
  const words = rehearsalText.value.screens
  const [picked, setPicked] = useState<string | null>(null)
  const { moment } = lastBeat(now)
  const { agreement, items } = moment.state
  const item = picked !== null && items.has(picked) ? picked : focus
  const anybody = shownAt(moment).of(lead(agreement.partners[0]?.id ?? ''))
  const shownItem = item === null ? undefined : anybody.items.get(item)
  return (
    <section aria-labelledby="screens-title">
      <div class="screens-head">
        <h2 id="screens-title">{words.title}</h2>
        <SeatChoice now={now} />
        {items.size > 1 ? (
          <label class="screens-choice">
            <span>{words.item}</span>
            <select class="field" value={item ?? ''} onChange={(event) => setPicked(event.currentTarget.value)}>
              {[...items.keys()].map((id) => {
                const view = anybody.items.get(id)
                return (
                  <option key={id} value={id}>
                    {view ? `${itemNumber(view)}: ${view.title}` : id}
                  </option>
                )
              })}
            </select>
          </label>
        ) : null}
      </div>
      <Devices now={now} item={item} motion={motion} />
      {shownItem ? (
        <div class="rehearsal-way">
          <RouteMap item={shownItem} />
        </div>
      ) : null}
    </section>
  )
}

/** Who one plays as: everybody looks on, or one person has their own screen alone. */
function SeatChoice({ now }: { readonly now: Playing }) {
  const words = rehearsalText.value.screens
  const { agreement } = lastBeat(now).moment.state
  const persons = agreement.partners.flatMap(({ id }) => [lead(id), member(id)])
  return (
    <label class="screens-choice">
      <span>{words.choose}</span>
      <select
        class="field"
        value={seat.value ?? ''}
        onChange={(event) => (seat.value = event.currentTarget.value || null)}
      >
        <option value="">{words.both}</option>
        {persons.map((person) => (
          <option key={person} value={person}>
            {personWords(agreement, person)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Devices({ now, item, motion }: FocusProps) {
  const { agreement } = lastBeat(now).moment.state
  const alone = seat.value
  const devices = { now, item, motion }
  if (alone !== null) {
    return (
      <div class="sides-of sides-of--one">
        <section class="side" aria-label={personWords(agreement, alone)}>
          <h3>{personWords(agreement, alone)}</h3>
          {alone.endsWith('.member') ? (
            <HallDevice {...devices} person={alone} />
          ) : (
            <BoardDevice {...devices} person={alone} />
          )}
        </section>
      </div>
    )
  }
  return (
    <div class="sides-of" data-sides={agreement.partners.length}>
      {agreement.partners.map(({ id }) => (
        <section key={id} class="side" aria-label={sidesOf(agreement).name(id)}>
          <h3>{sidesOf(agreement).name(id)}</h3>
          <HallDevice {...devices} person={member(id)} />
          <BoardDevice {...devices} person={lead(id)} />
        </section>
      ))}
    </div>
  )
}
