import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { NormLink } from '../../components/norm-link.tsx'
import { go } from '../../router.ts'
import { agreement, known } from '../../store.ts'
import { emptyText } from '../../texts/empty.ts'
import { boardText } from '../../texts/motions/board.ts'
import { sides } from '../lead/words.ts'
import { BoardGroup } from './board-group.tsx'
import { inGroups } from './turns.ts'
import type { MeView } from '../../../server/protocol/view.ts'

/** All planned motions as a timetable: one row a plan, those that wait for the reader first. */
export function Board({ me }: { readonly me: MeView }) {
  const words = boardText.value
  const groups = inGroups(known.value, me)
  const mayPlan = me.role === 'lead' || me.role === 'speaker'
  return (
    <div class="board">
      <header class="board-head">
        <div>
          <h1 id="board-title" tabIndex={-1}>
            {words.title}
          </h1>
          <p>
            {words.lead(sides().two)} <NormLink norm="G5.2" agreement={agreement.value} />
          </p>
        </div>
        {mayPlan ? (
          <Button look="plain" onPress={() => go('/antragsvorhaben?neu')}>
            {words.add}
          </Button>
        ) : null}
      </header>
      {groups.size === 0 ? <NoPlan mayPlan={mayPlan} /> : <Columns />}
      {[...groups].map(([group, motions]) => (
        <BoardGroup key={group} group={group} motions={motions} me={me} />
      ))}
    </div>
  )
}

function NoPlan({ mayPlan }: { readonly mayPlan: boolean }) {
  const words = emptyText.value
  const { title, purpose, next, nextOthers } = words.motions
  return (
    <EmptyState title={title} purpose={purpose} next={mayPlan ? next : nextOthers}>
      <a href="/probelauf/motion">{words.rehearse}</a>
    </EmptyState>
  )
}

/** What the columns hold, for those who see them as columns; each cell says it again for those who do not. */
function Columns() {
  const { columns } = boardText.value
  return (
    <p class="board-columns plan-grid" aria-hidden="true">
      <span>{columns.plan}</span>
      <span>{columns.way}</span>
      <span>{columns.missing}</span>
      <span>{columns.due}</span>
    </p>
  )
}
