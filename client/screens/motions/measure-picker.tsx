import { useId, useState } from 'preact/hooks'
import { agreement } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { motionText } from '../../texts/motions/page.ts'
import type { Measure } from '../../../machines/agreements/agreement.ts'

interface MeasurePickerProps {
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}

/** How many finds are listed. */
const SHOWN = 8

/** Search in the agreement's catalogue, and what was chosen from it. */
export function MeasurePicker({ chosen, onChoose }: MeasurePickerProps) {
  const words = motionText.value.form
  const [query, setQuery] = useState('')
  const id = useId()
  const measures = agreement.value?.measures.filter(({ kind }) => kind !== 'criterion') ?? []
  const found = query.trim() === '' ? [] : measures.filter((measure) => matches(measure, query.trim()))
  const listed = [
    ...measures.filter((one) => chosen.includes(one.id)),
    ...found.filter((one) => !chosen.includes(one.id)),
  ]
  const shown = listed.slice(0, chosen.length + SHOWN)
  const toggle = (measure: string, on: boolean): void =>
    onChoose(on ? [...chosen, measure] : chosen.filter((one) => one !== measure))
  return (
    <fieldset class="field-block picker">
      <legend class="label">{words.measures}</legend>
      <label class="hide" for={id}>
        {words.search}
      </label>
      <input
        id={id}
        class="field"
        type="search"
        autoComplete="off"
        placeholder={words.searchHint}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter searches; it does not send the form.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <output class="meta">{query.trim() === '' ? '' : words.found(found.length)}</output>
      {shown.length === 0 ? null : (
        <ul>
          {shown.map((measure) => (
            <li key={measure.id}>
              <label class="field-toggle">
                <input
                  class="check"
                  type="checkbox"
                  checked={chosen.includes(measure.id)}
                  onChange={(event) => toggle(measure.id, event.currentTarget.checked)}
                />
                <span>
                  {say(measure.title)} <span class="meta">{measure.id}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {listed.length > shown.length ? <p class="meta">{words.more(listed.length - shown.length)}</p> : null}
    </fieldset>
  )
}

const matches = ({ id, title, section }: Measure, query: string): boolean => {
  const text = `${id} ${say(title)} ${section}`.toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
