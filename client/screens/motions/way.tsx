import { stopsOf } from './track.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

/** The short way of a motion: travelled in thick ink, here a ring, open dotted, what does not apply a dash. */
export function Way({ motion }: { readonly motion: MotionView }) {
  return (
    <ol class="track">
      {stopsOf(motion).map(({ key, where, label }) => (
        <li key={key} class={`track-${where}`} aria-current={where === 'here' ? 'step' : undefined}>
          {label}
        </li>
      ))}
    </ol>
  )
}
