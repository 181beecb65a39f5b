import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { known, me } from '../../store.ts'
import { itemNumber } from '../../texts/why.ts'
import { measuresText } from '../../texts/years/measures.ts'
import type { Measure } from '../../../machines/agreements/agreement.ts'
import type { MeasureProgress } from '../../../server/protocol/measures.ts'
import type { Sides } from '../../texts/sides.ts'

interface MeasureChangeProps {
  readonly measure: Measure
  readonly progress: MeasureProgress
  readonly sides: Sides
  readonly tell: (path: string, body: object) => void
}

/** What a lead or an office may say of a measure for its side, and which items belong to it. */
export function MeasureChange({ measure, progress, sides, tell }: MeasureChangeProps) {
  const words = measuresText.value
  const [item, setItem] = useState('')
  const partner = me.value?.partner ?? ''
  const own = progress.words.find((word) => word.partner === partner)
  const path = encodeURIComponent(measure.id)
  const says = (said: string) => () => tell(`${path}/words`, { says: said })
  const links = (id: string, linked: boolean) => (): void => {
    tell(`${path}/links`, { item: id, linked })
    setItem('')
  }
  const held = new Set(progress.items.map(({ id }) => id))
  const free = [...known.value.items.values()].filter(({ id }) => !held.has(id))
  const byHand = progress.items.filter((each) => each.byHand).flatMap(({ id }) => known.value.items.get(id) ?? [])
  return (
    <details class="measure-change">
      <summary>{words.change}</summary>
      <p class="meta">{words.saidFor(sides.genitive(partner))}</p>
      <p class="measure-acts">
        {own?.says === 'done' ? null : <Button onPress={says('done')}>{words.done}</Button>}
        {own?.says === 'dropped' ? null : <Button onPress={says('dropped')}>{words.dropped}</Button>}
        {own ? <Button onPress={says('open')}>{words.takeBack}</Button> : null}
      </p>
      <p class="measure-acts">
        <label for={`link-${measure.id}`}>{words.link}</label>
        <select
          id={`link-${measure.id}`}
          class="field"
          value={item}
          onChange={({ currentTarget: { value } }) => setItem(value)}
        >
          <option value="">{words.choose}</option>
          {free.map((each) => (
            <option key={each.id} value={each.id}>
              {itemNumber(each)}: {each.title}
            </option>
          ))}
        </select>
        <Button disabled={item === ''} onPress={links(item, true)}>
          {words.linkNow}
        </Button>
      </p>
      {byHand.map(({ id, title }) => (
        <p key={id} class="measure-acts">
          <span>{title}</span>
          <button type="button" class="btn btn--quiet" aria-label={words.part(title)} onClick={links(id, false)}>
            {words.partShort}
          </button>
        </p>
      ))}
    </details>
  )
}
