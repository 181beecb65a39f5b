import { text } from '../texts/text.ts'
import { Brand } from './brand.tsx'
import type { ComponentChildren } from 'preact'

export interface Area {
  readonly href: string
  readonly label: string
  /** Where there is little room; a part of the label, so that it can be spoken to by its visible words. */
  readonly short: string | null
  readonly current: boolean
  /** Not among the tabs of a phone, which are few; the menu has it everywhere. */
  readonly wideOnly?: boolean
}

interface BarProps {
  readonly home: string
  readonly areas: readonly Area[]
  readonly person: string | null
  /** The partner's name and the role in it. */
  readonly position: string | null
  /** The connection, then whatever belongs at the end: mode, menu. */
  readonly contact: ComponentChildren
  readonly children: ComponentChildren
}

/** The header of every screen. On a phone the areas become tabs at the bottom; the document's order stays. */
export function Bar({ home, areas, person, position, contact, children }: BarProps) {
  const t = text.value
  return (
    <header class="bar">
      <Brand name={t.product} href={home} />
      {areas.length === 0 ? null : (
        <nav class="areas" aria-label={t.areas}>
          <ul>
            {areas.map(({ href, label, short, current, wideOnly }) => (
              <li key={href} class={wideOnly ? 'area--wide' : undefined}>
                <a href={href} aria-current={current ? 'page' : undefined} data-label={label}>
                  {short === null ? label : <Shortened label={label} short={short} />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="bar-end">
        {contact}
        {person === null ? null : (
          <p class="person">
            <b>{person}</b>
            <span class="meta">{position}</span>
          </p>
        )}
        {children}
      </div>
    </header>
  )
}

/** The whole label where there is room for it, and always for those who listen. */
function Shortened({ label, short }: { readonly label: string; readonly short: string }) {
  return (
    <>
      <span class="area-whole">{label}</span>
      <span class="area-short" aria-hidden="true">
        {short}
      </span>
    </>
  )
}
