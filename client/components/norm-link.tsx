import { useState } from 'preact/hooks'
import { say } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import { NormDialog } from './norm-dialog.tsx'
import { printedLines } from './printed-lines.ts'
import type { ComponentChildren } from 'preact'
import type { Agreement, Norm, NormId } from '../../machines/agreements/agreement.ts'

/** What a "Why?" is about: asked of a display or of an act that is withheld. */
export interface Why {
  /** In a sentence. */
  readonly reason?: ComponentChildren
  /** What led there; made only once somebody asks. */
  readonly led?: ComponentChildren
}

interface NormLinkProps {
  /** Null: no norm stands behind it; then there is something to show only with a `why`. */
  readonly norm: NormId | null
  readonly agreement: Agreement | null
  /** "G6.2, Z. 590–593" instead of "Grundsätze, Z. 590–593". */
  readonly short?: boolean
  readonly why?: Why
}

/** Where it is written, and with `why` also why it is so here: opens in place. */
export function NormLink({ norm: id, agreement, short = false, why }: NormLinkProps) {
  const [open, setOpen] = useState(false)
  const norm = agreement?.norms.find((one) => one.id === id) ?? null
  if (!agreement || (norm === null && !why)) return <span>{id}</span>
  const words = text.value.norm
  const show = (): void => setOpen(true)
  return (
    <>
      {norm ? (
        <Place norm={norm} onOpen={show}>
          {why ? `${words.why} ` : null}
          {short
            ? `${norm.id}, ${words.lines(printedLines(norm.lines))}`
            : words.printed(say(agreement.source), printedLines(norm.lines))}
        </Place>
      ) : (
        <button type="button" class="norm-link norm-link--bare" aria-haspopup="dialog" onClick={show}>
          {words.why}
        </button>
      )}
      {open ? (
        <NormDialog norm={norm} agreement={agreement} reason={why?.reason} onClose={() => setOpen(false)}>
          {why?.led}
        </NormDialog>
      ) : null}
    </>
  )
}

interface PlaceProps {
  readonly norm: Norm
  readonly onOpen: () => void
  readonly children: ComponentChildren
}

/** A link that works as one in a new tab, and opens in place otherwise. */
function Place({ norm, onOpen, children }: PlaceProps) {
  return (
    <a
      class="norm-link"
      href={`/vereinbarung#${norm.id}`}
      aria-haspopup="dialog"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onOpen()
      }}
    >
      {children}
    </a>
  )
}
