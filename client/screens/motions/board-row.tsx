import { Icon } from '../../components/icon.tsx'
import { boardText } from '../../texts/motions/board.ts'
import { CheckList } from './check-list.tsx'
import { PlannedFor } from './planned-for.tsx'
import { RowAct } from './row-act.tsx'
import { Way } from './way.tsx'
import { motionPath, rowFacts } from './words.ts'
import type { Group } from './turns.ts'
import type { MotionState, MotionView } from '../../../server/protocol/motion-view.ts'
import type { MeView } from '../../../server/protocol/view.ts'

interface BoardRowProps {
  readonly motion: MotionView
  readonly me: MeView
  readonly group: Group
}

/** While something is still missing before publication. */
const beforePublication: ReadonlySet<MotionState> = new Set([
  'planned',
  'notified',
  'coordinating',
  'boardTalk',
  'classDispute',
])

/** One plan: what it is, how far it has come, what is missing, for when it is planned, and the next step. */
export function BoardRow({ motion, me, group }: BoardRowProps) {
  const words = boardText.value
  return (
    <li class={motion.known ? 'plan plan-grid' : 'plan plan-grid plan--inside'}>
      <div>
        <h3>
          <a id={`plan-${motion.id}`} href={motionPath(motion.id)}>
            {motion.title}
          </a>
        </h3>
        {motion.known ? null : (
          <p class="plan-inside">
            <Icon name="inside" /> {words.onlyYours}
          </p>
        )}
        <p class="meta">{rowFacts(motion).join(' · ')}</p>
      </div>
      <Way motion={motion} />
      <div>
        {beforePublication.has(motion.state) ? <p class="plan-label">{words.columns.missing}</p> : null}
        <CheckList motion={motion} />
      </div>
      <div>
        <PlannedFor motion={motion} withDue />
      </div>
      <div class="plan-act">
        <RowAct motion={motion} me={me} look={group === 'mine' ? 'main' : 'plain'} />
      </div>
    </li>
  )
}
