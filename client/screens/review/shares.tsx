interface ShareProps {
  readonly parts: readonly { readonly name: string; readonly n: number; readonly look: 'full' | 'empty' | 'hatched' }[]
}

/** One bar in proportion, and what its parts are; the widths are drawn, the words carry them. */
export function Shares({ parts }: ShareProps) {
  const all = parts.reduce((sum, { n }) => sum + n, 0)
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { n }) => sum + n, 0))
  const percent = (n: number): string => `${String((100 * n) / Math.max(all, 1))}%`
  return (
    <>
      <svg class="shares" aria-hidden="true">
        <Hatching id="shares-hatching" />
        {parts.map(({ name, n, look }, at) => (
          <rect
            key={name}
            class={`share share--${look}`}
            x={percent(starts[at] ?? 0)}
            width={percent(n)}
            height="100%"
            {...(look === 'hatched' && { fill: 'url(#shares-hatching)' })}
          />
        ))}
      </svg>
      <ul class="fig-key">
        {parts.map(({ name, n, look }) => (
          <li key={name}>
            <svg class="key-sign" viewBox="0 0 14 14" aria-hidden="true">
              <Hatching id="key-hatching" />
              <rect
                class={`share share--${look}`}
                x="1"
                y="1"
                width="12"
                height="12"
                {...(look === 'hatched' && { fill: 'url(#key-hatching)' })}
              />
            </svg>
            <span>
              <b>{n}</b> {name}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Lines aslant: not known. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatching" d="M0 0V7" />
      </pattern>
    </defs>
  )
}
