import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement } from '../../store.ts'
import { actText } from '../../texts/lead/acts.ts'
import { heldWord } from './held-words.ts'
import type { RefusalView } from '../../../server/protocol/view.ts'
import type { ComponentChildren } from 'preact'

interface HeldWayProps {
  readonly label: string
  /** Null: the own side has done it already. */
  readonly refusal: RefusalView | null
  /** Instead of the usual sentence for this refusal. */
  readonly sentence?: string | undefined
  /** What led there, where that is known. */
  readonly led?: ComponentChildren
  /** Who has given their word on it. */
  readonly needs?: ComponentChildren
}

/** An act without a button: why it cannot be done now, in words, with the place in the agreement. */
export function HeldWay({ label, refusal, sentence, led, needs }: HeldWayProps) {
  const words = actText.value
  const word = refusal ? heldWord(refusal) : 'said'
  return (
    <li class="way way--held">
      <p class="way-label">{label}</p>
      <div class="way-words">
        {word === 'said' ? (
          <>
            <p>
              <b>{words.held.said}</b> {words.waiting}
            </p>
            {needs}
          </>
        ) : (
          <p>
            <b>{words.held[word]}</b>{' '}
            {refusal ? (
              <RefusalText refusal={refusal} sentence={sentence} agreement={agreement.value} led={led} />
            ) : null}
          </p>
        )}
      </div>
    </li>
  )
}
