import { LogHead } from '../../components/log-head.tsx'
import { agreement } from '../../store.ts'
import { dayLong } from '../../texts/dates.ts'
import { storyPageText } from '../../texts/story-page.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** The end of the term where that ended the item, and where in the log this page was taken. */
export function StoryFoot({ item }: { readonly item: ItemView }) {
  const lapsed = item.final === 'lapsed' ? agreement.value : null
  return (
    <>
      {lapsed ? <p class="tale-end">{storyPageText.value.lapsed(dayLong(lapsed.validTo))}</p> : null}
      <LogHead />
    </>
  )
}
