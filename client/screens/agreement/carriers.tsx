import { chartWords } from '../../texts/chart.ts'
import { explainText } from '../../texts/explain.ts'
import { guardText } from '../../texts/guards.ts'
import { itemText } from '../../texts/lead/item.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import { agreement } from '../../store.ts'
import { normIndex, statesOf } from '../../../machines/norm-index.ts'
import { normScenarios } from '../../../machines/norm-scenarios.ts'
import type { ComponentChildren } from 'preact'
import type { NormId } from '../../../machines/agreements/agreement.ts'
import type { ChartName } from '../../../machines/chart.ts'
import type { DisplayReason } from '../../../machines/item/display-code.ts'

/** What carries a norm in the program, and what proves it: states, guards, refusals, observations, scenarios. */
export function Carriers({ norm }: { readonly norm: NormId }) {
  const words = explainText.value.woven
  const { guards, refusals, displays, observations } = normIndex[norm]
  const states = [...statesOf(norm)].map(([chart, names]) => stateWords(chart, names))
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [words.states, states.length === 0 ? null : states.join('; ')],
    [words.guards, rules(guards)],
    [words.refusals, sentences(refusals, refusal)],
    [words.displays, sentences(displays, (reason) => shown(reason, norm))],
    [words.observations, sentences(observations, observed)],
    [words.scenarios, examples(norm)],
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

/** Each as a sentence, with its name in the code for who looks it up there. */
const rules = (names: readonly string[]): ComponentChildren =>
  names.length === 0 ? null : (
    <ul>
      {names.map((name) => (
        <li key={name}>
          {guardText.value[name]} <code>{name}</code>
        </li>
      ))}
    </ul>
  )

const sentences = <Reason extends string>(
  reasons: readonly Reason[],
  said: (reason: Reason) => string,
): ComponentChildren =>
  reasons.length === 0 ? null : (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{said(reason)}</li>
      ))}
    </ul>
  )

/** By their ids; what they tell stands at the end of the page. */
const examples = (norm: NormId): ComponentChildren =>
  normScenarios[norm].map((id, at) => (
    <span key={id}>
      {at > 0 ? ', ' : ''}
      <a href={`#example-${id}`}>{id}</a>
    </span>
  ))

/** As people read it when it happens. */
const refusal = (reason: string): string => text.value.refusals.byReason[reason] ?? reason

/** As members read it under the sign, of no item in particular. */
const shown = (reason: DisplayReason, norm: NormId): string =>
  text.value.why[reason]({
    sides: sidesOf(agreement.value),
    asker: null,
    until: null,
    secret: false,
    notCovered: norm === 'G2.1',
    parent: null,
    norm,
  })

const observed = (reason: string): string =>
  itemText.value.observations.observed[reason] ?? explainText.value.woven.observed[reason] ?? reason
