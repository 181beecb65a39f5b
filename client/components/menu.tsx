import { useEffect, useRef } from 'preact/hooks'
import { text } from '../texts/text.ts'
import { Icon } from './icon.tsx'

interface MenuProps {
  readonly person: string
  readonly position: string
  /** Pages that are seldom needed. */
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly onOtherLanguage: () => void
  readonly onSignOut: () => void
}

/** What a person rarely needs: who is signed in, the language, the way out. */
export function Menu({ person, position, links, onOtherLanguage, onSignOut }: MenuProps) {
  const boxRef = useRef<HTMLDetailsElement>(null)
  const words = text.value.menu
  const close = (): void => {
    if (boxRef.current) boxRef.current.open = false
  }
  useEffect(() => {
    const outside = (event: Event): void => {
      if (event.target instanceof Node && boxRef.current?.contains(event.target) === false) close()
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !boxRef.current?.open) return
      close()
      boxRef.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [])
  return (
    <details ref={boxRef} class="menu">
      <summary class="icon-button" aria-label={words.open}>
        <Icon name="menu" />
      </summary>
      <div class="menu-sheet">
        <p>
          <b>{person}</b>
          <br />
          <span class="meta">{position}</span>
        </p>
        {links.map(({ href, label }) => (
          <a key={href} href={href} onClick={close}>
            {label}
          </a>
        ))}
        <a href="/probelauf" onClick={close}>
          {text.value.area.rehearsal}
        </a>
        <a href="/leichte-sprache" onClick={close}>
          {text.value.easy}
        </a>
        <button
          type="button"
          lang={words.otherLanguageCode}
          onClick={() => {
            close()
            onOtherLanguage()
          }}
        >
          {words.otherLanguage}
        </button>
        <button type="button" onClick={onSignOut}>
          {words.signOut}
        </button>
      </div>
    </details>
  )
}
