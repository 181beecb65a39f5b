import { useId } from 'preact/hooks'
import { Icon } from '../../components/icon.tsx'
import { boardText } from '../../texts/motions/board.ts'
import { sides } from '../lead/words.ts'
import { BoardRow } from './board-row.tsx'
import type { Group } from './turns.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { MeView } from '../../../server/protocol/view.ts'

interface BoardGroupProps {
  readonly group: Group
  readonly motions: readonly MotionView[]
  readonly me: MeView
}

/** The plans that wait for the same people. */
export function BoardGroup({ group, motions, me }: BoardGroupProps) {
  const id = useId()
  return (
    <section class={`plans plans--${group}`} aria-labelledby={id}>
      <h2 id={id}>
        {group === 'inside' ? <Icon name="inside" /> : null}
        {titleOf(group, motions)} <span class="count">{motions.length}</span>
      </h2>
      <ul>
        {motions.map((motion) => (
          <BoardRow key={motion.id} motion={motion} me={me} group={group} />
        ))}
      </ul>
    </section>
  )
}

function titleOf(group: Group, motions: readonly MotionView[]): string {
  const words = boardText.value.groups
  if (group !== 'theirs') return words[group]
  const partners = new Set(motions.flatMap(({ next }) => next.map(({ partner }) => partner)))
  return words.theirs(sides().names([...partners]))
}
