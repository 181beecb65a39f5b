import { Tag } from '../../components/tag.tsx'
import { Badge } from '../../components/badge.tsx'
import { trust } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { lineWord } from '../line-word.ts'
import { resultLong } from '../count/result-words.ts'
import { ActButton } from './act-row.tsx'
import { callAct } from './item-acts.ts'
import { chosen, phaseOf, shownCode } from './desk.ts'
import { partsOf, wholeOf } from './family.ts'
import type { Act } from './acts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What is voted on apart and belongs to the item on stage, or what that belongs to: how each stands, and the way to it. */
export function FamilyList({ item }: { readonly item: ItemView }) {
  const t = deskText.value.family
  const whole = wholeOf(item)
  const parts = partsOf(item)
  if (whole === null && parts.length === 0) return null
  return (
    <section class="family">
      {whole === null ? null : (
        <>
          <h2>{t.whole}</h2>
          <ul>
            <FamilyRow item={whole} />
          </ul>
        </>
      )}
      {parts.length === 0 ? null : (
        <>
          <h2>{t.parts}</h2>
          <ul>
            {parts.map((part) => (
              <FamilyRow key={part.id} item={part} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function FamilyRow({ item }: { readonly item: ItemView }) {
  const last = item.outcomes.at(-1)
  const call = item.proceedings === 'scheduled' && item.final === null ? callAct(item, 'call') : null
  return (
    <li>
      <button type="button" class="family-name" onClick={() => (chosen.value = item.id)}>
        <b>{item.number ?? '–'}</b> {item.title}
      </button>
      <span class="family-state">
        <State item={item} />
        {last && !last.confirmed ? <Tag>{text.value.resultInterim}</Tag> : null}
      </span>
      {call && call.refusal === null ? <ActButton act={withoutKey(call)} /> : null}
    </li>
  )
}

/** The key calls what comes next; a row has only its button. */
function withoutKey(act: Act): Act {
  const { key: _, ...rest } = act
  return rest
}

/** How it ended, or the line for the vote that is still to come. */
function State({ item }: { readonly item: ItemView }) {
  const last = item.outcomes.at(-1)
  if (last && phaseOf(item) !== 'scheduled') return <>{resultLong(item, last)}</>
  if (trust.value === 'hidden') return <span class="covered">{text.value.stale.covered}</span>
  return <Badge code={shownCode(item)} word={lineWord(item.display)} past={trust.value === 'past'} />
}
