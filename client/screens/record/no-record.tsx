import { EmptyState } from '../../components/empty-state.tsx'
import { emptyText } from '../../texts/empty.ts'

interface NoRecordProps {
  readonly of: 'record' | 'recordItems'
  readonly heading: 'h1' | 'h2'
}

/** Nothing to put on record yet: how it comes about. */
export function NoRecord({ of, heading }: NoRecordProps) {
  const words = emptyText.value
  const { title, purpose, next } = words[of]
  return (
    <EmptyState title={title} heading={heading} purpose={purpose} next={next}>
      <a class="btn btn--main" href="/schriftfuehrung">
        {words.toDesk}
      </a>
      <a href="/probelauf/sitting">{words.rehearse}</a>
    </EmptyState>
  )
}
