import { go, place } from '../../router.ts'
import { reviewText } from '../../texts/years/review.ts'
import { keyName } from './tables.ts'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { ReviewView } from '../../../server/protocol/review.ts'

/** What is chosen stands in the address: it can be sent, and printed pages say what they are of. */
export const filterParts = ['body', 'kind', 'year'] as const

export function Filters({ review, agreement }: { readonly review: ReviewView; readonly agreement: Agreement | null }) {
  const words = reviewText.value
  const choices = { body: review.choices.bodies, kind: review.choices.kinds, year: review.choices.years }
  return (
    <fieldset class="review-filters">
      <legend class="hide">{words.choose}</legend>
      {filterParts.map((part) => (
        <p key={part}>
          <label class="label" for={`review-${part}`}>
            {words[part]}
          </label>
          <select
            id={`review-${part}`}
            class="field"
            value={review.filter[part] ?? ''}
            onChange={({ currentTarget: { value } }) => choose(part, value)}
          >
            <option value="">{words.all}</option>
            {choices[part].map((key) => (
              <option key={key} value={key}>
                {keyName(agreement, part, key)}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  )
}

function choose(part: string, value: string): void {
  const query = new URLSearchParams(place.value.query)
  if (value === '') query.delete(part)
  else query.set(part, value)
  const asked = query.toString()
  go(`/rueckblick${asked === '' ? '' : `?${asked}`}`, 'replace')
}
