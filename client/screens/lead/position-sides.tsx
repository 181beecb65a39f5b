import { Badge } from '../../components/badge.tsx'
import { me } from '../../store.ts'
import { itemText } from '../../texts/lead/item.ts'
import { PaneHeading } from './pane-heading.tsx'
import { standOf } from './positions.ts'
import { partnerIds, sides } from './words.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What every partner has said, side by side, in the agreement's order. Shared with all of them. */
export function PositionSides({ item }: { readonly item: ItemView }) {
  const words = itemText.value.positions
  const own = me.value?.partner
  return (
    <section class="sect">
      <PaneHeading level={3}>
        {words.title}
        <span class="meta">{words.shared(sides().two)}</span>
      </PaneHeading>
      <div class="sides">
        {partnerIds().map((partner) => {
          const name = sides().name(partner)
          const { code, word, said } = standOf(item, partner)
          return (
            <div key={partner}>
              <div class="side-head">
                <PaneHeading level={4}>{partner === own ? words.you(name) : name}</PaneHeading>
                <Badge code={code} word={word} />
              </div>
              {said.length === 0 ? <p class="meta">{words.nothing}</p> : null}
              {said.map(({ words: sentence, quote }) => (
                <div key={sentence}>
                  <p>{sentence}</p>
                  {quote === undefined ? null : <blockquote>{quote}</blockquote>}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </section>
  )
}
