import { useState } from 'preact/hooks'
import { say } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import { NormDialog } from './norm-dialog.tsx'
import { printedLines } from './printed-lines.ts'
import type { Agreement, NormId } from '../../machines/agreements/agreement.ts'

interface NormLinkProps {
  readonly norm: NormId
  readonly agreement: Agreement | null
  /** "G6.2, Z. 590–593" instead of "Grundsätze, Z. 590–593". */
  readonly short?: boolean
}

/** Where it is written: a link to the norm that opens it in place. */
export function NormLink({ norm: id, agreement, short = false }: NormLinkProps) {
  const [open, setOpen] = useState(false)
  const norm = agreement?.norms.find((one) => one.id === id)
  if (!agreement || !norm) return <span>{id}</span>
  const words = text.value.norm
  const lines = printedLines(norm.lines)
  return (
    <>
      <a
        class="norm-link"
        href={`/vereinbarung#${id}`}
        aria-haspopup="dialog"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {short ? `${id}, ${words.lines(lines)}` : words.printed(say(agreement.source), lines)}
      </a>
      {open ? <NormDialog norm={norm} agreement={agreement} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
