import { known } from '../../store.ts'
import { storyPageText } from '../../texts/story-page.ts'
import { itemNumber } from '../../texts/why.ts'
import { motionPath } from '../motions/words.ts'
import { StoryLink } from './story-link.tsx'
import type { ComponentChildren } from 'preact'
import type { ItemView } from '../../../server/protocol/view.ts'

/** The whole that it is part of, its own parts and amendments, the motion that it was, what is to replace it. */
export function Related({ item }: { readonly item: ItemView }) {
  const words = storyPageText.value.related
  const rows = [
    [words.whole, items([item.parent])],
    [words.parts, items(item.children)],
    [words.motion, motions(item)],
    [words.replacedBy, items(item.supersede.map(({ by }) => by))],
  ] as const
  const shown = rows.filter(([, links]) => links.length > 0)
  if (shown.length === 0) return null
  return (
    <dl class="tale-related" aria-label={words.title}>
      {shown.map(([name, links]) => (
        <div key={name}>
          <dt>{name}</dt>
          {links}
        </div>
      ))}
    </dl>
  )
}

const items = (ids: readonly (string | null)[]): readonly ComponentChildren[] =>
  ids.flatMap((id) => {
    const item = id === null ? undefined : known.value.items.get(id)
    return item
      ? [
          <dd key={item.id}>
            <StoryLink item={item} words={`${itemNumber(item)}: ${item.title}`} />
          </dd>,
        ]
      : []
  })

const motions = ({ id }: ItemView): readonly ComponentChildren[] =>
  [...known.value.motions.values()]
    .filter((motion) => motion.item === id)
    .map((motion) => (
      <dd key={motion.id}>
        <a href={motionPath(motion.id)}>{motion.title}</a>
      </dd>
    ))
