import { Tag } from '../../components/tag.tsx'
import { Tile } from '../../components/tile.tsx'
import { serverNow, trust } from '../../store.ts'
import { dayAndClock } from '../../texts/dates.ts'
import { paperWords } from '../../texts/paper.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { outcomeWord, sinceWord } from '../../texts/why.ts'
import { lineWord } from '../line-word.ts'
import { ItemWhy } from '../why/item-why.tsx'
import { phaseOf, shownCode } from './desk.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Number, title, facts and line of the item on stage. */
export function ItemHead({ item }: { readonly item: ItemView }) {
  const t = text.value
  return (
    <header class="stage-head">
      <p class="stage-number" data-long={(item.number?.length ?? 0) > 4 ? '' : undefined}>
        <span class="hide">TOP </span>
        {item.number ?? '–'}
      </p>
      <div>
        <h1 tabIndex={-1} id="stage-title">
          {item.title}
        </h1>
        <p class="stage-facts">
          {item.public ? null : <Tag hard>{t.item.closed}</Tag>}
          {paperWords(item).map((word) => (
            <span key={word}>{word}</span>
          ))}
          <span>{t.item.version(item.version)}</span>
          <Moment item={item} />
          {item.display.norm === null || trust.value === 'hidden' ? null : (
            <span>
              <ItemWhy item={item} short />
            </span>
          )}
        </p>
      </div>
      <Verdict item={item} />
    </header>
  )
}

const time = (at: string): string => dayAndClock(at, serverNow())

function Moment({ item }: { readonly item: ItemView }) {
  const t = deskText.value
  const { display, proceedings, proceedingsSince: since } = item
  return (
    <>
      {display.code === 'done' || trust.value === 'hidden' ? null : (
        <span>{t.lineSince(sinceWord({ ...display, frozen: false }), time(display.since))}</span>
      )}
      {since !== null && proceedings === 'called' ? <span>{t.calledSince(time(since))}</span> : null}
      {item.ballot && proceedings === 'voting' ? (
        <span>
          {t.votingSince(time(item.ballot.openedAt))}, {t.mode[item.ballot.mode]}
        </span>
      ) : null}
    </>
  )
}

function Verdict({ item }: { readonly item: ItemView }) {
  const hidden = trust.value === 'hidden'
  const over = phaseOf(item) === 'over' && item.display.code === 'done'
  const word = hidden ? text.value.stale.word : over ? outcomeWord(item) : lineWord(item.display)
  const t = deskText.value
  return (
    <div class="stage-line">
      <Tile code={shownCode(item)} size="large" past={trust.value === 'past'} />
      <p>
        <b>{word}</b>
        <span class="meta">{hidden ? text.value.stale.covered : item.display.frozen ? t.lineFrozen : t.line}</span>
      </p>
    </div>
  )
}
