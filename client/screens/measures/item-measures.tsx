import { agreement } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { measuresText } from '../../texts/years/measures.ts'
import { chapterPath, tracked } from './chapters.ts'
import { useProgress } from './use-progress.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** On an item's own page: the agreement's measures that it belongs to, and how far each is. Nothing where there is none. */
export function ItemMeasures({ item }: { readonly item: ItemView }) {
  const words = measuresText.value
  const { progress } = useProgress(item.rev)
  const linked = tracked(agreement.value?.measures ?? []).flatMap((measure) => {
    const found = progress?.get(measure.id)
    return found?.items.some(({ id }) => id === item.id) ? [{ measure, state: found.state }] : []
  })
  if (linked.length === 0) return null
  return (
    <section class="detail-part">
      <h2>{words.ofItem}</h2>
      <ul>
        {linked.map(({ measure, state }) => (
          <li key={measure.id}>
            <a href={`${chapterPath(measure.chapter)}#${measure.id}`}>{say(measure.title)}</a>{' '}
            <span class="meta">{words.states[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
