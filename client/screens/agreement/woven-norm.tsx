import { lazyPart } from '../../lazy-part.tsx'
import { explainText } from '../../texts/explain.ts'
import { say } from '../../texts/language.ts'
import { text } from '../../texts/text.ts'
import { printedLines } from '../../components/printed-lines.ts'
import { Marked } from './marked.tsx'
import { inRanges, linesOf, unclaimedLines } from './printed-text.ts'
import type { PrintedLine } from './printed-text.ts'
import type { ComponentChildren } from 'preact'
import type { Norm } from '../../../machines/agreements/agreement.ts'
import type { AgreementTextView } from '../../../server/protocol/http.ts'

const Carriers = lazyPart(async () => (await import('./carriers.tsx')).Carriers)

interface WovenNormProps {
  readonly norm: Norm
  readonly printed: AgreementTextView
  /** Where it can be tried out. */
  readonly tryOut: ComponentChildren
}

/** A norm for who signs it off: as printed, in our words, and what carries and proves it. */
export function WovenNorm({ norm, printed, tryOut }: WovenNormProps) {
  const words = text.value.norm
  const woven = explainText.value.woven
  return (
    <section class="norm norm--woven" id={norm.id} aria-labelledby={`${norm.id}-title`}>
      <h2 id={`${norm.id}-title`}>
        {norm.id} <Marked>{say(norm.title)}</Marked>
      </h2>
      <p class="norm-where">
        <b>{words.lines(printedLines(norm.lines))}</b> {words.modality[norm.modality]}
      </p>
      <div class="woven-printed">
        <h3>{woven.printed}</h3>
        <ol>
          {linesOf(printed, norm.lines).map((line) => (
            <Printed key={line.number} line={line} />
          ))}
        </ol>
      </div>
      <div class="norm-words">
        <h3>{woven.inOurWords}</h3>
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
      <Carriers norm={norm.id} />
    </section>
  )
}

/** One printed line. The text is the agreement's, in German, whatever the language of the page. */
function Printed({ line: { number, text: printed } }: { readonly line: PrintedLine }) {
  return (
    <li value={number}>
      <span class="woven-number">{number}</span>{' '}
      <span lang="de">
        <Marked>{printed}</Marked>
      </span>
    </li>
  )
}

/** Whether anything printed between the norms was left without one: what somebody who signs off must know; on paper, where. */
export function Unclaimed({
  norms,
  printed,
}: {
  readonly norms: readonly Norm[]
  readonly printed: AgreementTextView
}) {
  const woven = explainText.value.woven
  const lines = unclaimedLines(norms, printed)
  return (
    <>
      <p class="woven-rest">{lines.length === 0 ? woven.allClaimed : woven.unclaimed(inRanges(lines))}</p>
      <p class="woven-sign">
        <span>{woven.signPlace}</span>
        <span>{woven.signName}</span>
      </p>
    </>
  )
}
