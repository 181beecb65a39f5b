import { Badge } from '../../components/badge.tsx'
import { known, trust } from '../../store.ts'
import { motionText } from '../../texts/motions/page.ts'
import { text } from '../../texts/text.ts'
import { itemNumber } from '../../texts/why.ts'
import { lineWord } from '../line-word.ts'
import { shownCode, sides } from '../lead/words.ts'
import { itemPath } from './words.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

/** The agenda item that the motion became, with what members see of it. */
export function FiledItem({ motion }: { readonly motion: MotionView }) {
  const words = motionText.value.item
  if (motion.state !== 'filed') return null
  const item = motion.item === null ? undefined : known.value.items.get(motion.item)
  return (
    <section class="sect">
      <h2>{words.title}</h2>
      {item ? (
        <div class="filed">
          <p>
            <b>{itemNumber(item)}</b> {item.title}
          </p>
          <Badge
            code={shownCode(item)}
            word={trust.value === 'hidden' ? text.value.word.stale : lineWord(item.display)}
            past={trust.value === 'past'}
          />
          <a class="btn" href={itemPath(item.id)}>
            {words.open}
          </a>
          {item.pending?.by === null ? <p class="meta">{words.pending(sides().two)}</p> : null}
        </div>
      ) : (
        <p>{words.hidden}</p>
      )}
    </section>
  )
}
