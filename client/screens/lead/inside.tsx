import { useState } from 'preact/hooks'
import { Icon } from '../../components/icon.tsx'
import { me } from '../../store.ts'
import { itemText } from '../../texts/lead/item.ts'
import { OneField } from './one-field.tsx'
import { PaneHeading } from './pane-heading.tsx'
import { openOffer } from './turn.ts'
import { moment, partnerIds, sides } from './words.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Notes of the own faction: ground tint, dotted edge, lock and words say that nobody else sees them. */
export function Inside({ item }: { readonly item: ItemView }) {
  const [writing, setWriting] = useState(false)
  const words = itemText.value.inside
  const others = partnerIds().filter((partner) => partner !== me.value?.partner)
  const offer = openOffer(item, 'note.internal')
  return (
    <section class="inside">
      <div class="inside-head">
        <Icon name="inside" />
        <PaneHeading level={3}>{words.title}</PaneHeading>
        <span class="meta">{words.unseen(sides().names(others))}</span>
      </div>
      {item.notes.length === 0 ? <p class="meta">{words.none}</p> : null}
      {item.notes.map((note) => (
        <p key={note.at + note.text}>
          {note.text}{' '}
          <span class="meta">
            {note.by}, {moment(note.at)}
          </span>
        </p>
      ))}
      {offer === undefined ? null : writing ? (
        <OneField
          thing={item.id}
          offer={offer}
          field="text"
          label={words.text}
          submit={words.send}
          onClose={() => setWriting(false)}
        />
      ) : (
        <button type="button" class="btn btn--quiet" onClick={() => setWriting(true)}>
          {words.add}
        </button>
      )}
    </section>
  )
}
