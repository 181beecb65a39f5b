import { useState } from 'preact/hooks'
import { Figure } from '../../components/figure.tsx'
import { number } from '../../texts/numbers.ts'
import { reviewText } from '../../texts/years/review.ts'
import { cohesionTables, type IndexName, indexNames } from './tables.ts'
import { axisFrom, Scale } from './scale.tsx'
import type { Sides } from '../../texts/sides.ts'
import type { ReviewView } from '../../../server/protocol/review.ts'

/** How alike the factions voted, by one of three measures; n stands beside every number. */
export function CohesionFigure({ review, sides }: { readonly review: ReviewView; readonly sides: Sides }) {
  const words = reviewText.value.cohesion
  const [index, setIndex] = useState<IndexName>('rice')
  const { rollCalls, counted, years, all } = review.cohesion
  if (rollCalls === 0) {
    return <Figure id="cohesion" wide question={words.question} finding={words.none} tables={[]} summary="" />
  }
  const rows = [...years, { year: words.everything, cohesion: all }].map(({ year, cohesion }) => ({
    name: year,
    values: cohesion.groups.map((group) => group[index].mean),
  }))
  return (
    <Figure
      id="cohesion"
      wide
      question={words.question}
      finding={words.finding(counted, rollCalls)}
      tables={cohesionTables(review, sides)}
      summary={reviewText.value.table}
    >
      <p class="fig-choice">
        <label for="cohesion-index">{words.index}</label>
        <select
          id="cohesion-index"
          class="field"
          value={index}
          onChange={({ currentTarget: { value } }) => setIndex(indexNames.find((name) => name === value) ?? 'rice')}
        >
          {indexNames.map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </select>
      </p>
      <p class="meta">
        {words.explained[index]}{' '}
        {all.groups.map((group) => `${sides.name(group.group)}: n = ${number(group[index].n)}`).join(', ')}.{' '}
        {words.axis(number(axisFrom(rows.flatMap(({ values }) => values)), 1))}
      </p>
      <Scale
        label={`${words[index]}: ${rows
          .map(
            ({ name, values }) =>
              `${name} ${values.map((value, at) => `${sides.name(all.groups[at]?.group ?? '')} ${value === null ? '–' : number(value, 3)}`).join(', ')}`,
          )
          .join('; ')}`}
        rows={rows}
        groups={all.groups.map(({ group }) => sides.name(group))}
      />
      <p class="meta">{words.how}</p>
    </Figure>
  )
}
