import { useEffect, useId, useRef } from 'preact/hooks'
import { createPortal } from 'preact/compat'
import { say } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import { Button } from './button.tsx'
import { printedLines } from './printed-lines.ts'
import type { Agreement, Norm } from '../../machines/agreements/agreement.ts'

interface NormDialogProps {
  readonly norm: Norm
  readonly agreement: Agreement
  readonly onClose: () => void
}

/** A norm in our own words, with its printed lines and how the partners read it. */
export function NormDialog({ norm, agreement, onClose }: NormDialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const words = text.value.norm
  useEffect(() => box.current?.showModal(), [])
  return createPortal(
    <dialog ref={box} class="sheet" aria-labelledby={heading} onClose={onClose}>
      <p class="sheet-where">
        <b>{words.printed(say(agreement.source), printedLines(norm.lines))}</b>
        <span>
          {norm.id}, {words.modality[norm.modality]}
        </span>
      </p>
      <h2 id={heading}>{say(norm.title)}</h2>
      <p class="sheet-text">{say(norm.text)}</p>
      {norm.interpretation ? (
        <p class="interpretation">
          <b>{words.interpretation}</b> {say(norm.interpretation)}
        </p>
      ) : null}
      <p class="meta">{words.retold}</p>
      <p class="sheet-ways">
        <Button look="main" onPress={() => box.current?.close()}>
          {words.close}
        </Button>
        <a class="btn btn--quiet" href={`/vereinbarung#${norm.id}`}>
          {words.openInAgreement}
        </a>
      </p>
    </dialog>,
    document.body,
  )
}
