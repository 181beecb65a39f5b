import { useId } from 'preact/hooks'
import { createPortal } from 'preact/compat'
import { say } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import { Button } from './button.tsx'
import { useModal } from './modal.ts'
import { printedLines } from './printed-lines.ts'
import type { ComponentChildren } from 'preact'
import type { Agreement, Norm } from '../../machines/agreements/agreement.ts'

interface NormDialogProps {
  /** Null: what was asked about follows from no norm of the agreement. */
  readonly norm: Norm | null
  readonly agreement: Agreement
  /** What was asked about, in a sentence. */
  readonly reason?: ComponentChildren
  /** What led there. */
  readonly children?: ComponentChildren
  readonly onClose: () => void
}

/** Why: a norm in our own words, with its printed lines and how the partners read it, and where known what led there. */
export function NormDialog({ norm, agreement, reason, children, onClose }: NormDialogProps) {
  const box = useModal()
  const heading = useId()
  const words = text.value.norm
  return createPortal(
    <dialog ref={box} class="sheet" aria-labelledby={heading} onClose={onClose}>
      {norm ? (
        <p class="sheet-where">
          <b>{words.printed(say(agreement.source), printedLines(norm.lines))}</b>
          <span>
            {norm.id}, {words.modality[norm.modality]}
          </span>
        </p>
      ) : null}
      <h2 id={heading}>{norm ? say(norm.title) : words.noNorm}</h2>
      {reason === undefined ? null : <p class="sheet-reason">{reason}</p>}
      {norm ? <InOurWords norm={norm} /> : <p class="sheet-text">{words.noNormText}</p>}
      {children}
      <p class="sheet-ways">
        <Button look="main" onPress={() => box.current?.close()}>
          {words.close}
        </Button>
        {norm ? (
          <a class="btn btn--quiet" href={`/vereinbarung#${norm.id}`}>
            {words.openInAgreement}
          </a>
        ) : null}
      </p>
    </dialog>,
    document.body,
  )
}

function InOurWords({ norm }: { readonly norm: Norm }) {
  const words = text.value.norm
  return (
    <>
      <p class="sheet-text">{say(norm.text)}</p>
      {norm.interpretation ? (
        <p class="interpretation">
          <b>{words.interpretation}</b> {say(norm.interpretation)}
        </p>
      ) : null}
      <p class="meta">{words.retold}</p>
    </>
  )
}
