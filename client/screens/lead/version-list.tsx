import { Tag } from '../../components/tag.tsx'
import { itemText } from '../../texts/lead/item.ts'
import { text } from '../../texts/text.ts'
import { PaneHeading } from './pane-heading.tsx'
import { moment } from './words.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** The text versions, the current one first, each with what changed. One alone says nothing. */
export function VersionList({ item }: { readonly item: ItemView }) {
  if (item.versions.length < 2) return null
  const words = itemText.value.versions
  return (
    <section class="sect">
      <PaneHeading level={3}>{words.title}</PaneHeading>
      <ol class="log" reversed>
        {item.versions.toReversed().map(({ version, at, note }) => (
          <li key={version}>
            <time dateTime={at}>{moment(at)}</time>
            <p>
              <b>{text.value.item.version(version)}</b> {version === item.version ? <Tag>{words.current}</Tag> : null}{' '}
              {note ?? words.first}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
