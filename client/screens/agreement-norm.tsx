import { agendaItems } from '../agenda.ts'
import { printedLines } from '../components/printed-lines.ts'
import { known, meeting, trust } from '../store.ts'
import { say } from '../texts/language.ts'
import { agreementText } from '../texts/agreement.ts'
import { text } from '../texts/text.ts'
import { Marked } from './agreement/marked.tsx'
import { itemNumber } from '../texts/why.ts'
import type { ComponentChildren } from 'preact'
import type { Norm, NormId } from '../../machines/agreements/agreement.ts'
import type { ItemView } from '../../server/protocol/view.ts'

const named = 3

interface AgreementNormProps {
  readonly norm: Norm
  /** Where it can be tried out. */
  readonly tryOut: ComponentChildren
}

/** One norm in our own words, with its place in the signed text and what it grounds in the meeting on screen. */
export function AgreementNorm({ norm, tryOut }: AgreementNormProps) {
  const words = text.value.norm
  return (
    <section class="norm" id={norm.id} aria-labelledby={`${norm.id}-title`}>
      <h2 id={`${norm.id}-title`}>
        <Marked>{say(norm.title)}</Marked>
      </h2>
      <p class="norm-lines">
        <b>{words.lines(printedLines(norm.lines))}</b>
        {norm.id}
        <span>{words.modality[norm.modality]}</span>
      </p>
      <div class="norm-words">
        <p>
          <Marked>{say(norm.text)}</Marked>
        </p>
        {norm.interpretation ? (
          <p class="norm-reading">
            <b>{words.interpretation}</b> <Marked>{say(norm.interpretation)}</Marked>
          </p>
        ) : null}
        {tryOut}
      </div>
      <Uses norm={norm.id} />
    </section>
  )
}

function Uses({ norm }: { readonly norm: NormId }) {
  const words = agreementText.value
  const items = usedBy(norm)
  const [first] = items
  if (!first) return null
  return (
    <p class="norm-uses">
      {words.usedPrefix} <b>{words.usedBy(items.length)}</b> {words.usedSuffix}{' '}
      {items.slice(0, named).map((item, at) => (
        <span key={item.id}>
          {at > 0 ? ', ' : ''}
          <a href={`/tagesordnung?punkt=${encodeURIComponent(item.id)}`}>{itemNumber(item)}</a>
        </span>
      ))}
      {items.length > named ? ` ${words.moreUses(items.length - named)}` : ''}
    </p>
  )
}

/** Hidden lines must not be readable from their grounds. */
function usedBy(norm: NormId): readonly ItemView[] {
  const shown = meeting.value
  if (!shown || trust.value === 'hidden') return []
  return agendaItems(known.value, shown).filter(({ display }) => display.norm === norm)
}
