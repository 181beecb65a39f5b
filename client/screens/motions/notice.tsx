import { motionText } from '../../texts/motions/page.ts'
import { moment, sides } from '../lead/words.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

/** The proof of delivery: what the partners were told, on which text, and when. */
export function Notice({ motion: { notice, known, originator } }: { readonly motion: MotionView }) {
  const words = motionText.value.notice
  if (!known) return null
  return (
    <section class="sect">
      <h2>{words.title}</h2>
      {notice ? (
        <>
          <blockquote class="notice-text">{notice.text}</blockquote>
          <p class="meta">{words.given(sides().name(originator), notice.version, moment(notice.at))}</p>
        </>
      ) : (
        <p>{words.none}</p>
      )}
    </section>
  )
}
