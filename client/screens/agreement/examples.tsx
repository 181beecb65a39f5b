import { explainText } from '../../texts/explain.ts'
import { language } from '../../texts/language.ts'
import { scenarioTitlesDe } from '../../texts/scenario-titles-de.ts'
import { scenarioTitles } from '../../../machines/norm-scenarios.ts'

/** What the examples tell that prove the norms, by their ids. One without a German title keeps its own. */
export function Examples() {
  const words = explainText.value.woven
  return (
    <section class="woven-examples" id="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{words.examples}</h2>
      <p class="meta">{words.examplesHint}</p>
      <dl>
        {Object.entries(scenarioTitles).map(([id, title]) => {
          const german = language.value === 'de' ? scenarioTitlesDe[id] : undefined
          return (
            <div key={id} id={`example-${id}`}>
              <dt>{id}</dt>
              <dd lang={german === undefined ? 'en' : 'de'}>{german ?? title}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
