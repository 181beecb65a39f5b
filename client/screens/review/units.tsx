interface Unit {
  readonly name: string
  readonly n: number
  readonly look?: 'plain' | 'free' | 'open'
  /** In small letters behind the squares. */
  readonly note?: string | undefined
}

/** Small numbers as squares that one can count; the words and the figure stand before them. */
export function Units({ units }: { readonly units: readonly Unit[] }) {
  return (
    <ul class="units">
      {units.map(({ name, n, look = 'plain', note }) => (
        <li key={name}>
          <span>
            {name}
            {note === undefined ? null : <span class="meta units-note">{note}</span>}
          </span>
          <b class="figure">{n}</b>
          <Squares n={n} look={look} />
        </li>
      ))}
    </ul>
  )
}

const PITCH = 18
const ROW = 20
/** More than anybody counts: the figure says it. */
const MOST = 60

function Squares({ n, look }: { readonly n: number; readonly look: string }) {
  const shown = Math.min(n, MOST)
  const rows = Math.max(1, Math.ceil(shown / ROW))
  const columns = Math.min(Math.max(shown, 1), ROW)
  return (
    <svg
      class={`squares squares--${look}`}
      width={columns * PITCH}
      height={rows * PITCH}
      viewBox={`0 0 ${String(columns * PITCH)} ${String(rows * PITCH)}`}
      aria-hidden="true"
    >
      {Array.from({ length: shown }, (_, at) => (
        <rect key={at} x={(at % ROW) * PITCH + 2} y={Math.floor(at / ROW) * PITCH + 2} width="13" height="13" />
      ))}
    </svg>
  )
}
