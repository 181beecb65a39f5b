import type { ComponentChildren } from 'preact'

const drawings = {
  live: <circle cx="10" cy="10" r="8.5" />,
  connecting: <circle class="stroke" cx="10" cy="10" r="7" stroke-width="3" stroke-dasharray="4 3.3" />,
  moon: <path d="M10 1a9 9 0 1 0 9 9 7 7 0 0 1-9-9z" />,
  sun: (
    <>
      <circle cx="10" cy="10" r="4.5" />
      <path class="stroke" stroke-width="2" d="M10 0v3m0 14v3M0 10h3m14 0h3M3 3l2 2m10 10 2 2M17 3l-2 2M5 15l-2 2" />
    </>
  ),
  check: <path class="stroke" stroke-width="3" d="m2.5 10.5 5 5L17.5 5" />,
  open: <circle class="stroke" cx="10" cy="10" r="7" stroke-width="2.5" stroke-dasharray="3.1 2.4" />,
  bar: <path class="stroke" stroke-width="2.4" d="M10 2v16M2 10h5M13 10h5" />,
  inside: <path class="stroke" stroke-width="2.4" d="M4 9h12v9.5H4zM6.5 9V5.5a3.5 3.5 0 0 1 7 0V9" />,
  search: <path class="stroke" stroke-width="2.4" d="M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.5 12.5 18 18" />,
  menu: <path class="stroke" stroke-width="2.4" d="M2 5h16M2 10h16M2 15h16" />,
  back: <path class="stroke" stroke-width="2.4" d="M12 3 5 10l7 7" />,
  on: <path class="stroke" stroke-width="2.4" d="m8 3 7 7-7 7" />,
} satisfies Record<string, ComponentChildren>

export type IconName = keyof typeof drawings

/** A small drawing beside a word, in the colour of the word. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class="icon">
      {drawings[name]}
    </svg>
  )
}
