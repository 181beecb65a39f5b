import { useState } from 'preact/hooks'
import { Tag } from '../../components/tag.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { itemText } from '../../texts/lead/item.ts'
import { text } from '../../texts/text.ts'
import { PaneHeading } from './pane-heading.tsx'
import { openOffer } from './turn.ts'
import { WordingForm } from './wording-form.tsx'
import { moment, sides } from './words.ts'
import type { ItemView, VersionView } from '../../../server/protocol/view.ts'

const Wordings = lazyPart<{ readonly item: ItemView }>(async () => (await import('../wording/wordings.tsx')).Wordings)

/** The text versions, the current one first: what changed, who brought the wording, and the difference between any two. */
export function VersionList({ item }: { readonly item: ItemView }) {
  const words = itemText.value.versions
  const [open, setOpen] = useState(false)
  const worded = item.versions.filter(({ wording }) => wording !== null).length
  return (
    <section class="sect">
      <PaneHeading level={3}>{words.title}</PaneHeading>
      <ol class="log" reversed>
        {item.versions.toReversed().map((version) => (
          <VersionRow key={version.version} item={item} version={version} />
        ))}
      </ol>
      {worded === 0 ? null : (
        <details class="more-ways" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{worded === 1 ? words.show : words.compare}</summary>
          {open ? <Wordings item={item} /> : null}
        </details>
      )}
    </section>
  )
}

function VersionRow({ item, version: { version, at, note, wording } }: { item: ItemView; version: VersionView }) {
  const words = itemText.value.versions
  const [writing, setWriting] = useState(false)
  const offer = openOffer(item, 'text.record')
  return (
    <li>
      <time dateTime={at}>{moment(at)}</time>
      <div>
        <p>
          <b>{text.value.item.version(version)}</b> {version === item.version ? <Tag>{words.current}</Tag> : null}{' '}
          {note ?? words.first}{' '}
          <span class="meta">
            {wording === null ? words.unrecorded : words.recorded(sides().name(wording.partner), moment(wording.at))}
          </span>
        </p>
        {wording !== null || offer === undefined ? null : writing ? (
          <WordingForm item={item.id} version={version} onClose={() => setWriting(false)} />
        ) : (
          <button type="button" class="btn btn--quiet" onClick={() => setWriting(true)}>
            {words.record(version)}
          </button>
        )}
      </div>
    </li>
  )
}
