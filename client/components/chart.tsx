import { useId } from 'preact/hooks'
import type { DrawnArrow, DrawnBox, Drawing } from '../../machines/chart/drawing.ts'

export interface ChartTableWords {
  readonly table: string
  readonly state: string
  readonly note: string
  readonly onward: string
  readonly here: string
  readonly past: string
  readonly none: string
  /** The region that a narrow screen moves sideways. */
  readonly region: (title: string) => string
}

interface ChartProps {
  readonly drawing: Drawing
  readonly words: ChartTableWords
}

/** A chart drawn from the machine that runs, and the same as a table for those who do not see it. */
export function Chart({ drawing, words }: ChartProps) {
  const description = useId()
  const { width, height, title, boxes, arrows } = drawing
  return (
    <div class="chart-figure">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved sideways with the arrow keys */}
      <section class="chart-scroll" tabIndex={0} aria-label={words.region(title)}>
        <svg
          class="chart"
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing with text in it: one picture to the reader
          role="img"
          aria-label={title}
          aria-describedby={description}
        >
          <desc id={description}>{drawing.description}</desc>
          {boxes
            .filter(({ look }) => look === 'frame')
            .map((box) => (
              <Frame key={box.name} box={box} />
            ))}
          {arrows.map((arrow) => (
            <Arrow key={arrow.way} arrow={arrow} />
          ))}
          {boxes
            .filter(({ look }) => look !== 'frame')
            .map((box) => (
              <Box key={box.name} box={box} />
            ))}
        </svg>
      </section>
      <details class="chart-table">
        <summary>{words.table}</summary>
        <Table drawing={drawing} words={words} />
      </details>
    </div>
  )
}

function Frame({ box: { x, y, width, height, text } }: { readonly box: DrawnBox }) {
  return (
    <>
      <rect class="chart-frame" x={x} y={y} width={width} height={height} rx="4" />
      <text class="chart-name" x={x + 16} y={y + 24}>
        {text}
      </text>
    </>
  )
}

function Box({ box: { x, y, width, height, text, note, look, mark } }: { readonly box: DrawnBox }) {
  const classes = ['chart-box', look === 'end' ? 'chart-end' : '', mark === null ? '' : `chart-${mark}`]
  return (
    <g class={classes.filter(Boolean).join(' ')}>
      <rect x={x} y={y} width={width} height={height} rx="3" />
      <text class="chart-name" x={x + 12} y={y + (note === null ? 28 : 20)}>
        {text}
      </text>
      {note === null ? null : (
        <text class="chart-label" x={x + 12} y={y + 37}>
          {note}
        </text>
      )}
    </g>
  )
}

function Arrow({ arrow: { path, head, lines, x, y, anchor, past } }: { readonly arrow: DrawnArrow }) {
  return (
    <g class={past ? 'chart-way chart-past' : 'chart-way'}>
      <path d={path} />
      <path class="chart-head" d={head} />
      {lines.map((line, index) => (
        <text key={line} text-anchor={anchor} x={x} y={y + index * 16}>
          {line}
        </text>
      ))}
    </g>
  )
}

function Table({ drawing: { title, boxes, arrows }, words }: ChartProps) {
  const nameOf = new Map(boxes.map(({ name, text }) => [name, text]))
  const onward = (name: string): string =>
    arrows
      .flatMap(({ way, lines }) => {
        const [from, to = ''] = way.split('>')
        return from === name ? [`${lines.join(' ')} → ${nameOf.get(to) ?? to}`] : []
      })
      .join('; ')
  return (
    <table>
      <caption class="hide">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.note}</th>
          <th scope="col">{words.onward}</th>
        </tr>
      </thead>
      <tbody>
        {boxes.map(({ name, text, note, mark }) => (
          <tr key={name}>
            <th scope="row">{text}</th>
            <td>{[note, mark === null ? null : words[mark]].filter(Boolean).join(', ') || words.none}</td>
            <td>{onward(name) || words.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
