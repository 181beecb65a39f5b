import { beforeAll, expect, test } from 'vitest'
import { csvOf } from '../../server/protocol/csv.ts'
import { csvRows } from '../../client/number-table.ts'
import { axisFrom } from '../../client/screens/review/scale.tsx'
import { cohesionTables, linesTable } from '../../client/screens/review/tables.ts'
import { speak } from '../../client/texts/language.ts'
import { sidesOf } from '../../client/texts/sides.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { reviewOf } from '../../server/figures/review.ts'
import type { VoteFact } from '../../server/figures/facts.ts'

const vote: VoteFact = {
  item: 'a',
  body: 'rat',
  kind: 'antrag',
  day: '2021-02-04',
  line: 'kept',
  secret: false,
  released: false,
  confirmed: true,
  rollCall: true,
  groups: { spd: { yes: 9, no: 1, abstain: 0 }, gruene: { yes: 5, no: 0, abstain: 0 } },
}
const review = reviewOf(
  { votes: [vote, { ...vote, item: 'b', day: '2022-03-01', line: 'deviating' }], disputes: [], adjournments: [] },
  {},
  { groups: ['spd', 'gruene'], at: '2022-04-01T12:00:00+02:00', today: '2022-04-01' },
)

beforeAll(() => speak('de'))

test('a table ends with the sum of its years', () => {
  expect(linesTable(review).rows).toEqual([
    { name: '2021', cells: [1, 1, 0, 0, 0] },
    { name: '2022', cells: [1, 0, 1, 0, 0] },
    { name: 'gesamt', cells: [2, 1, 1, 0, 0] },
  ])
})

test('n stands beside every index', () => {
  const [rice, , , pairs] = cohesionTables(review, sidesOf(krefeld))
  expect(rice?.columns).toEqual(['Jahr', 'SPD', 'n', 'Grüne', 'n'])
  expect(rice?.rows.at(-1)?.cells).toEqual([0.8, 2, 1, 2])
  expect(pairs?.rows).toEqual([{ name: 'SPD und Grüne', cells: [2, 0, 2] }])
})

test('the file holds each number once, under its table, row and column', () => {
  const rows = csvRows([linesTable(review)], null)
  expect(rows[0]).toEqual(['Tabelle', 'Zeile', 'Spalte', 'Wert'])
  expect(rows).toContainEqual(['Wie oft hielten die Linien?', 'gesamt', 'gehalten', '1'])
  expect(rows.length).toBe(1 + 3 * 5)
})

test('the file ends with the signed head of the log, as receipts have it', () => {
  const log = { council: krefeld.id, side: 'spd', version: 7, hash: 'a'.repeat(64), key: 'k', signature: '-s' }
  const head = { kind: 'schulterschluss-head-1', ...log } as const
  expect(csvRows([], head).at(-1)).toEqual(['Stand im Protokoll', 'spd', 'Eintrag 7', JSON.stringify(head)])
})

test('what a spreadsheet could take for a formula is text, what has a comma is quoted', () => {
  expect(csvOf([['=1+1', '-3.5', 'a,"b"', '@x']])).toBe('\uFEFF\'=1+1,-3.5,"a,""b""",\'@x\r\n')
})

test('an axis is cut only where nothing lies below', () => {
  expect([axisFrom([0.95, null, 1]), axisFrom([0.79, 1])]).toEqual([0.8, 0])
})
