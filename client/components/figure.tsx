import { number } from '../texts/numbers.ts'
import type { ComponentChildren } from 'preact'

/** Numbers as rows and columns: what a chart shows, what stands in its table, what a file holds. */
export interface NumberTable {
  readonly caption: string
  /** The first names the rows. */
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly (number | null)[] }[]
  /** Fraction digits of the cells, column by column; whole numbers without. */
  readonly digits?: readonly number[]
}

interface FigureProps {
  readonly id: string
  readonly question: string
  readonly finding: string
  /** Beside the question: a norm, a choice. */
  readonly aside?: ComponentChildren
  readonly wide?: boolean
  /** Each behind one summary, so that the chart stays the chart. Without any, nothing is folded. */
  readonly tables: readonly NumberTable[]
  readonly summary: string
  readonly children?: ComponentChildren
}

/** A question, what the numbers say, the chart, and the numbers. */
export function Figure({ id, question, finding, aside, wide = false, tables, summary, children }: FigureProps) {
  return (
    <section class={`fig${wide ? ' fig--wide' : ''}`} aria-labelledby={`${id}-title`}>
      <p class="fig-question">
        {question} {aside}
      </p>
      <h2 id={`${id}-title`}>{finding}</h2>
      {children === undefined ? null : <div class="fig-body">{children}</div>}
      {tables.length === 0 ? null : (
        <details class="fig-numbers">
          <summary>{summary}</summary>
          {tables.map((table) => (
            <Numbers key={table.caption} table={table} />
          ))}
        </details>
      )}
    </section>
  )
}

/** One table; on a narrow screen it scrolls by itself. */
export function Numbers({ table: { caption, columns, rows, digits } }: { readonly table: NumberTable }) {
  const [first, ...rest] = columns
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse must be able to scroll it
    <section class="numbers" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {rest.map((column) => (
              <th key={column} scope="col" class="figure">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- a cell is its column
                <td key={at} class="figure">
                  {cell === null ? '–' : number(cell, digits?.[at] ?? 0, digits?.[at] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
