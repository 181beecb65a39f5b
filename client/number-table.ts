import { evidenceText } from './texts/evidence.ts'
import { numbersText } from './texts/years/numbers.ts'
import type { NumberTable } from './components/figure.tsx'
import type { SignedHead } from '../server/protocol/evidence.ts'

/** Tables as rows of a file, one number a row, for spreadsheets and scripts; below it the signed head of the log. */
export function csvRows(tables: readonly NumberTable[], head: SignedHead | null): string[][] {
  const proof = evidenceText.value.head
  return [
    [...numbersText.value.csvColumns],
    ...tables.flatMap(({ caption, columns, rows }) =>
      rows.flatMap(({ name, cells }) =>
        cells.map((cell, at) => [caption, name, columns[at + 1] ?? '', cell === null ? '' : String(cell)]),
      ),
    ),
    // As a receipt has it: the cell is the file that `npm run verify -- --against` reads.
    ...(head === null ? [] : [[proof.title, head.side, proof.entry(head.version), JSON.stringify(head)]]),
  ]
}
