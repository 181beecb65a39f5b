import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Tag } from '../../components/tag.tsx'
import { me, trust } from '../../store.ts'
import { paperWords } from '../../texts/paper.ts'
import { storyPageText } from '../../texts/story-page.ts'
import { text } from '../../texts/text.ts'
import { itemNumber, outcomeWord } from '../../texts/why.ts'
import { lineWord } from '../line-word.ts'
import { NextLine, nobodyOn } from '../lead/next-line.tsx'
import { shownCode, sides } from '../lead/words.ts'
import { itemPath } from '../motions/words.ts'
import { ItemWhy } from '../why/item-why.tsx'
import { Related } from './related.tsx'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Which item this is the story of, where it stands now, and what belongs to it. */
export function StoryHead({ item }: { readonly item: ItemView }) {
  const words = storyPageText.value
  const t = text.value
  const own = me.value?.partner
  return (
    <header class="tale-head">
      <p class="tale-ways">
        <a href={itemPath(item.id)}>
          <Icon name="back" /> {words.toItem}
        </a>
        <Button look="quiet" onPress={() => print()}>
          {words.print}
        </Button>
      </p>
      <p class="tale-facts">
        <b>{words.of(itemNumber(item))}</b>
        <span>{paperWords(item).join(' ')}</span>
        <span>{t.item.version(item.version)}</span>
        {item.public ? null : <Tag>{t.item.closed}</Tag>}
      </p>
      <h1 id="tale-title" tabIndex={-1}>
        {item.title}
      </h1>
      <p class="tale-intro">{words.intro}</p>
      {own === undefined ? null : <p class="meta">{words.own(sides().name(own))}</p>}
      <Now item={item} />
      {trust.value === 'hidden' ? null : <NextLine thing={item} nobody={nobodyOn(item)} />}
      <Related item={item} />
    </header>
  )
}

function Now({ item }: { readonly item: ItemView }) {
  const words = storyPageText.value
  const over = item.display.code === 'done'
  const hidden = trust.value === 'hidden'
  return (
    <p class="tale-now">
      <span>{words.now}</span>
      <Badge
        code={shownCode(item)}
        word={hidden ? text.value.word.stale : over ? outcomeWord(item) : lineWord(item.display)}
        past={trust.value === 'past'}
      />
      {hidden || over ? null : <ItemWhy item={item} short />}
    </p>
  )
}
