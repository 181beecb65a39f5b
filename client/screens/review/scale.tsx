import { number } from '../../texts/numbers.ts'

interface ScaleProps {
  readonly label: string
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly groups: readonly string[]
}

const LEFT = 84
const RIGHT = 510
const STEP = 30
const FIFTH = 0.8

/** Where the axis begins: at 0, or closer where nothing lies below; the text says so. */
export const axisFrom = (values: readonly (number | null)[]): number =>
  values.every((value) => value === null || value >= FIFTH) ? FIFTH : 0

/** One row a year, one sign a faction, up to 1. Factions differ by shape, never by colour. */
export function Scale({ label, rows, groups }: ScaleProps) {
  const from = axisFrom(rows.flatMap(({ values }) => values))
  const at = (value: number): number => LEFT + ((RIGHT - LEFT) * (value - from)) / (1 - from)
  const ticks = [0, 1, 2, 3, 4].map((quarter) => from + ((1 - from) * quarter) / 4)
  const foot = rows.length * STEP + 10
  return (
    <>
      <p class="hide">{label}</p>
      <svg class="figure-scale" viewBox={`0 0 540 ${String(foot + 26)}`} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <path class="tick" d={`M${String(at(tick))} 4V${String(foot)}`} />
            <text class="axis" x={at(tick)} y={foot + 18} text-anchor="middle">
              {number(tick, 2)}
            </text>
          </g>
        ))}
        {rows.map(({ name, values }, row) => {
          const y = row * STEP + 20
          const known = values.filter((value) => value !== null)
          return (
            <g key={name}>
              <text class="axis" x="0" y={y + 5}>
                {name}
              </text>
              {known.length > 1 ? (
                <path
                  class="span"
                  d={`M${String(at(Math.min(...known)))} ${String(y)}H${String(at(Math.max(...known)))}`}
                />
              ) : null}
              {/* The first one's disc is drawn last: it fits into the others. */}
              {values
                .map((value, group) =>
                  value === null ? null : <Shape key={groups[group]} shape={group} x={at(value)} y={y} />,
                )
                .toReversed()}
            </g>
          )
        })}
      </svg>
      <ul class="fig-key">
        {groups.map((name, group) => (
          <li key={name}>
            <svg class="key-sign" viewBox="0 0 20 20" aria-hidden="true">
              <Shape shape={group} x={10} y={10} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The first partner a disc, the second a diamond around it, the third a triangle; more than five repeat. */
function Shape({ shape, x, y }: { readonly shape: number; readonly x: number; readonly y: number }) {
  const place = `translate(${String(x)} ${String(y)})`
  const paths = ['M0-9 9 0 0 9-9 0Z', 'M0-10 10 8H-10Z', 'M-8-8H8V8H-8Z', 'M0 10-10-8H10Z']
  const path = paths[(shape - 1) % paths.length]
  if (shape === 0 || path === undefined) return <circle class="shape--full" cx={x} cy={y} r="5" />
  return <path class="shape" transform={place} d={path} />
}
