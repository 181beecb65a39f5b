import { motionText } from '../../texts/motions/page.ts'
import { text } from '../../texts/text.ts'
import { moment } from '../lead/words.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

/** The text versions, where there is more than one. */
export function Versions({ motion: { versions } }: { readonly motion: MotionView }) {
  const words = motionText.value.versions
  if (versions.length < 2) return null
  return (
    <section class="sect">
      <h2>{words.title}</h2>
      <ol class="log" reversed>
        {versions.toReversed().map(({ version, at, substantial }) => (
          <li key={version}>
            <time dateTime={at}>{moment(at)}</time>
            <p>
              <b>{text.value.item.version(version)}</b>,{' '}
              {version === 1 ? words.first : substantial ? words.substantial : words.wording}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
