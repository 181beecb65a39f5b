import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement } from '../../store.ts'
import { actText } from '../../texts/lead/acts.ts'
import { factsOf } from './acts.ts'
import { ledThere } from '../why/item-why.tsx'
import { heldWord } from './held-words.ts'
import { NeedList } from './need-list.tsx'
import type { Held } from './acts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** An act without a button: why it cannot be done now, in words, with the place in the agreement. */
export function HeldRow({ held: { type, refusal }, item }: { readonly held: Held; readonly item: ItemView }) {
  const words = actText.value
  const word = refusal ? heldWord(refusal) : 'said'
  return (
    <li class="way way--held">
      <p class="way-label">{words.label[type](factsOf(item, type))}</p>
      <div class="way-words">
        {word === 'said' ? (
          <>
            <p>
              <b>{words.held.said}</b> {words.waiting}
            </p>
            <NeedList type={type} item={item} />
          </>
        ) : (
          <p>
            <b>{words.held[word]}</b>{' '}
            {refusal ? <RefusalText refusal={refusal} agreement={agreement.value} led={ledThere(item)} /> : null}
          </p>
        )}
      </div>
    </li>
  )
}
