interface Column {
  readonly name: string
  readonly n: number
  /** A part of it that is free, marked at its foot. */
  readonly free?: number
}

interface ColumnsProps {
  readonly label: string
  readonly columns: readonly Column[]
  readonly markOf?: (free: number) => string
}

const HEIGHT = 110
/** Room for a mark beside a column, or none. */
const steps = { marked: 92, plain: 64 }
const WIDTH = 46
/** Above the highest column its number. */
const TOP = 24

/** Columns from nought, each with its number above and its name below. */
export function Columns({ label, columns, markOf }: ColumnsProps) {
  const most = Math.max(1, ...columns.map(({ n }) => n))
  const high = (n: number): number => (HEIGHT * n) / most
  const step = markOf ? steps.marked : steps.plain
  const foot = TOP + HEIGHT
  const marked = (free: number): string => (free > 0 && markOf ? ` (${markOf(free)})` : '')
  const said = `${label}: ${columns.map(({ name, n, free = 0 }) => `${name} ${String(n)}${marked(free)}`).join(', ')}`
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse must be able to scroll it
    <section class="columns-frame" tabIndex={0} aria-label={label}>
      <p class="hide">{said}</p>
      <svg class="columns" width={columns.length * step + 40} height={foot + 26} aria-hidden="true">
        {columns.map(({ name, n, free = 0 }, at) => {
          const x = at * step + 6
          return (
            <g key={name}>
              <rect class="column" x={x} y={foot - high(n)} width={WIDTH} height={high(n)} />
              <text x={x + WIDTH / 2} y={foot - high(n) - 7} text-anchor="middle">
                {n}
              </text>
              {free > 0 && markOf ? (
                <>
                  <rect
                    class="column--free"
                    x={x}
                    y={foot - Math.max(4, high(free))}
                    width={WIDTH}
                    height={Math.max(4, high(free))}
                  />
                  <text class="column-mark" x={x + WIDTH + 4} y={foot - 5}>
                    {markOf(free)}
                  </text>
                </>
              ) : null}
              <text class="axis" x={x + WIDTH / 2} y={foot + 19} text-anchor="middle">
                {name}
              </text>
            </g>
          )
        })}
        <path class="ground-line" d={`M0 ${String(foot + 0.5)}H${String(columns.length * step + 40)}`} />
      </svg>
    </section>
  )
}
