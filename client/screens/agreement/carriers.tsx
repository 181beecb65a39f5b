import { chartWords } from '../../texts/chart.ts'
import { explainText } from '../../texts/explain.ts'
import { itemText } from '../../texts/lead/item.ts'
import { text } from '../../texts/text.ts'
import { normIndex, statesOf } from '../../../machines/norm-index.ts'
import { normScenarios } from '../../../machines/norm-scenarios.ts'
import type { ComponentChildren } from 'preact'
import type { NormId } from '../../../machines/agreements/agreement.ts'
import type { ChartName } from '../../../machines/chart.ts'

/** What carries a norm in the program, and what proves it: states, guards, refusals, observations, scenarios. */
export function Carriers({ norm }: { readonly norm: NormId }) {
  const words = explainText.value.woven
  const { guards, refusals, observations } = normIndex[norm]
  const states = [...statesOf(norm)].map(([chart, names]) => stateWords(chart, names))
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [words.states, states.length === 0 ? null : states.join('; ')],
    [words.guards, codes(guards)],
    [words.refusals, refusals.length === 0 ? null : refusals.map(refusal).join(' ')],
    [words.observations, observations.length === 0 ? null : observations.map(observed).join(' ')],
    [words.scenarios, normScenarios[norm].join(', ')],
  ]
  return (
    <div class="woven-carriers">
      <h3>{words.carriedBy}</h3>
      <dl>
        {rows.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  )
}

function stateWords(chart: ChartName | 'item', names: readonly string[]): string {
  const words = explainText.value.woven
  if (chart === 'item') return `${words.itemEnds}: ${names.map((name) => words.ended[name] ?? name).join(', ')}`
  const { title, states } = chartWords.value[chart]
  return `${title}: ${names.map((name) => states[name] ?? words.ended[name] ?? name).join(', ')}`
}

const codes = (names: readonly string[]): ComponentChildren =>
  names.length === 0
    ? null
    : names.map((name, at) => (
        <span key={name}>
          {at > 0 ? ', ' : ''}
          <code>{name}</code>
        </span>
      ))

/** As people read it when it happens. */
const refusal = (reason: string): string => text.value.refusals.byReason[reason] ?? reason

const observed = (reason: string): string =>
  itemText.value.observations.observed[reason] ?? explainText.value.woven.observed[reason] ?? reason
