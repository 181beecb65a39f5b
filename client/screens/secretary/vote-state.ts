import { signal } from '@preact/signals'
import { agreement } from '../../store.ts'
import { isFurtherBallot } from './family.ts'
import { draftOf, startDraft } from './vote-draft.ts'
import type { Draft } from './vote-draft.ts'
import type { ItemView, OutcomeView } from '../../../server/protocol/view.ts'

/** Entries live outside the screen: looking at another item in between loses nothing. */
const drafts = signal<ReadonlyMap<string, Draft>>(new Map())

const keyOf = (item: ItemView, corrects: OutcomeView | null): string =>
  corrects ? `${item.id} corrects ${corrects.at}` : `${item.id} ${item.ballot?.openedAt ?? ''}`

export interface Entry {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly forget: () => void
}

/** The entries of this vote, begun from the line, or of this correction, begun from what was logged. */
export function entryOf(item: ItemView, corrects: OutcomeView | null): Entry {
  const key = keyOf(item, corrects)
  const partners = agreement.value?.partners.map(({ id }) => id) ?? []
  const fresh = (): Draft =>
    corrects ? draftOf(item, corrects, partners) : startDraft(item, partners, isFurtherBallot(item))
  const draft = drafts.value.get(key) ?? fresh()
  return {
    draft,
    change: (part) => {
      drafts.value = new Map([...drafts.peek(), [key, { ...(drafts.peek().get(key) ?? draft), ...part }]])
    },
    forget: () => {
      const rest = new Map(drafts.peek())
      rest.delete(key)
      drafts.value = rest
    },
  }
}
