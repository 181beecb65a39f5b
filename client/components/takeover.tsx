import { useEffect, useId, useRef } from 'preact/hooks'
import { text } from '../texts/text.ts'
import { Button } from './button.tsx'
import { Poster } from './poster.tsx'
import { Tile } from './tile.tsx'
import type { PosterProps } from './poster.tsx'
import type { LineCode } from './sign.tsx'
import type { ComponentChildren } from 'preact'

interface TakeoverProps {
  /** "TOP 14 ist gerade aufgerufen." */
  readonly occasion: string
  readonly before: { readonly code: LineCode; readonly word: string; readonly until: string }
  readonly after: PosterProps
  /** The reason and its source. */
  readonly children: ComponentChildren
  /** How many further changes wait behind this one. */
  readonly more: number
  readonly onSeen: () => void
}

/** Where a device can and may: after a first touch, and not for somebody who asked for less motion. */
function shake(): void {
  if (!('vibrate' in navigator) || !navigator.userActivation.hasBeenActive) return
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate([200, 100, 200])
}

/**
 * A changed line takes the screen over, is announced once as an alert dialog, and ends only with "Gesehen": Escape
 * and the phone's back gesture leave it where it is.
 */
export function Takeover({ occasion, before, after, children, more, onSeen }: TakeoverProps) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const words = text.value.takeover
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal()
    heading.current?.focus()
    shake()
  }, [])
  return (
    <dialog
      ref={box}
      class="takeover"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-occasion ${id}-what ${id}-why`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.preventDefault()
      }}
      onCancel={(event) => event.preventDefault()}
      // A browser may close a dialog on a second request all the same: then it comes back.
      onClose={() => box.current?.showModal()}
    >
      <div class="takeover-head">
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p id={`${id}-occasion`}>{occasion}</p>
        <p class="hide" id={`${id}-what`}>
          {words.was} {before.word}. {words.newLine}: {after.word}.
        </p>
      </div>
      <p class="takeover-was" aria-hidden="true">
        <Tile code={before.code} />
        <span>
          {words.was} <s>{before.word}</s>
          {words.until(before.until)}
        </span>
      </p>
      <Poster {...after} />
      <div class="takeover-foot">
        <p id={`${id}-why`}>{children}</p>
        {more > 0 ? <p class="takeover-more">{words.more(more)}</p> : null}
        <Button size="big" onPress={onSeen}>
          {words.seen}
        </Button>
      </div>
    </dialog>
  )
}
