import { agreement, known, lastContact } from '../../store.ts'
import { dayLong, clock } from '../../texts/dates.ts'
import { storyPageText } from '../../texts/story-page.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Where in the log this page was taken, and the end of the term where that ended the item. */
export function StoryFoot({ item }: { readonly item: ItemView }) {
  const words = storyPageText.value.end
  const { head } = known.value
  const seen = lastContact.value
  return (
    <footer class="tale-foot">
      {item.final === 'lapsed' && agreement.value ? <p>{words.lapsed(dayLong(agreement.value.validTo))}</p> : null}
      {head === null || seen === null ? null : (
        <p>
          <b>{words.foot}:</b> {words.asOf(`${dayLong(seen)}, ${clock(seen)}`, head.version)}, {words.hash}{' '}
          <code>{head.hash}</code>
        </p>
      )}
    </footer>
  )
}
