import { Icon } from '../../components/icon.tsx'
import { checksOf } from './checks.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

/** What is there already, and what is missing before publication. */
export function CheckList({ motion }: { readonly motion: MotionView }) {
  return (
    <ul class="checks">
      {checksOf(motion).map(({ given, words }) => (
        <li key={words} class={given ? undefined : 'checks-missing'}>
          <Icon name={given ? 'check' : 'open'} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
