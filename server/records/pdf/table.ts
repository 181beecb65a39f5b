import { heightOf, innerWidth, type Line, page, type Sheet, styles, type Written } from './sheet.ts'

const GAP = 9
const PAD = 4

export interface Column {
  readonly head: string
  /** Its part of the width that is there. */
  readonly share: number
}

/** One heading across, or one cell a column, each with its paragraphs; the second column names the row. */
export type Row = { readonly heading: string } | { readonly cells: readonly (readonly Written[])[] }

/** A table over as many pages as it takes: its head stands on each of them, and is said once. */
export function drawTable(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): void {
  const table = sheet.open('Table')
  const places = placesOf(columns)
  const head = columns.map(({ head: text }, index) =>
    sheet.linesOf({ text, style: styles.small }, places[index]?.width ?? 0),
  )
  const headHeight = Math.max(...head.map(heightOf)) + PAD
  let headEnds = 0
  const underHead = (): void => {
    sheet.y += headHeight
    sheet.rule(sheet.y - 2, 1.2)
    headEnds = sheet.y
  }
  const onNewPage = (): void => {
    sheet.newPage()
    sheet.artifact(() => head.forEach((lines, index) => sheet.draw(lines, places[index]?.left ?? 0, sheet.y)))
    underHead()
  }
  if (sheet.room < headHeight + 80) sheet.newPage()
  const titles = sheet.open('TR', table)
  head.forEach((lines, index) => {
    const cell = sheet.open('TH', titles, 'Column')
    cell.add(() => sheet.draw(lines, places[index]?.left ?? 0, sheet.y))
    cell.end()
  })
  titles.end()
  underHead()
  const fullPage = page.height - page.top - page.bottom - headHeight

  for (const row of rows) {
    const tr = sheet.open('TR', table)
    if ('heading' in row) {
      const lines = sheet.linesOf({ text: row.heading, style: styles.heading }, innerWidth)
      // A heading is never the last thing on a page.
      if (sheet.room < heightOf(lines) + 60) onNewPage()
      sheet.y += 2 * PAD
      const cell = sheet.open('TH', tr, 'Row')
      cell.add(() => sheet.draw(lines, page.left, sheet.y))
      cell.end()
      sheet.y += heightOf(lines) + PAD
    } else {
      const waiting = row.cells.map((cell, index) =>
        cell.flatMap((written) => sheet.linesOf(written, places[index]?.width ?? 0)),
      )
      const cells = waiting.map((_, index) =>
        sheet.open(index === 1 ? 'TH' : 'TD', tr, index === 1 ? 'Row' : undefined),
      )
      const height = Math.max(...waiting.map(heightOf)) + 2 * PAD
      if (height > sheet.room && (height <= fullPage || sheet.room < 60)) onNewPage()
      if (sheet.y !== headEnds) sheet.rule(sheet.y, 0.4)
      let rest: readonly (readonly Line[])[] = waiting
      for (;;) {
        const taken = rest.map((lines) => fitting(lines, sheet.room - 2 * PAD))
        sheet.y += PAD
        for (const [index, cell] of cells.entries()) {
          const lines = taken[index] ?? []
          if (lines.length > 0) cell.add(() => sheet.draw(lines, places[index]?.left ?? 0, sheet.y))
        }
        sheet.y += Math.max(...taken.map(heightOf)) + PAD
        rest = rest.map((lines, index) => lines.slice(taken[index]?.length ?? 0))
        if (rest.every((lines) => lines.length === 0)) break
        onNewPage()
      }
      for (const cell of cells) cell.end()
    }
    tr.end()
  }
  sheet.rule(sheet.y, 0.4)
  table.end()
  sheet.y += 3 * PAD
}

/** As many of the first lines as there is room for. */
function fitting(lines: readonly Line[], room: number): readonly Line[] {
  let height = 0
  const end = lines.findIndex((line) => (height += line.height) > room)
  return end === -1 ? lines : lines.slice(0, end)
}

function placesOf(columns: readonly Column[]): readonly { readonly left: number; readonly width: number }[] {
  const free = innerWidth - GAP * (columns.length - 1)
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let left: number = page.left
  return columns.map(({ share }) => {
    const width = (free * share) / shares
    const place = { left, width }
    left += width + GAP
    return place
  })
}
