import { printedLines } from '../../components/printed-lines.ts'
import { agreement } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { motionText } from '../../texts/motions/page.ts'
import { text } from '../../texts/text.ts'

/** The goals and measures of the agreement that the motion carries out. */
export function Measures({ ids }: { readonly ids: readonly string[] }) {
  const measures = agreement.value?.measures.filter(({ id }) => ids.includes(id)) ?? []
  if (measures.length === 0) return null
  return (
    <section class="sect">
      <h2>{motionText.value.measures.title}</h2>
      <ul class="measures">
        {measures.map(({ id, title, lines }) => (
          <li key={id}>
            <span>{say(title)}</span>
            <span class="meta">
              {id}, {text.value.norm.lines(printedLines(lines))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
