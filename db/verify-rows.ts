import { answerHash, erasureHash, type LastRow, NO_ROW, receiptHash } from './chain.ts'
import type { KeptReceipt } from './evidence.ts'
import type { StoredAnswer, StoredErasure } from './event-store.ts'

/** The first row of a chain beside the log that is not as it was written. */
export interface RowFault {
  readonly number: number
  readonly explanation: string
}

/** Walks the answers, handing each on. Returns the first fault, or how many there are. */
export const verifyAnswers = (
  answers: AsyncIterable<StoredAnswer>,
  each: (answer: StoredAnswer) => RowFault | undefined,
): Promise<RowFault | number> => walk('answer', answers, answerHash, each)

/** Walks the erasures, handing each on. Returns the first fault, or how many there are. */
export const verifyErasures = (
  erasures: AsyncIterable<StoredErasure>,
  each: (erasure: StoredErasure) => RowFault | undefined,
): Promise<RowFault | number> => walk('erasure', erasures, erasureHash, each)

/** Walks the countersigned receipts, handing each on. Returns the first fault, or how many there are. */
export const verifyReceipts = (
  receipts: Iterable<KeptReceipt>,
  each: (receipt: KeptReceipt) => RowFault | undefined,
): Promise<RowFault | number> => walk('receipt', receipts, receiptHash, each)

async function walk<Row extends LastRow>(
  what: string,
  rows: AsyncIterable<Row> | Iterable<Row>,
  hashOf: (row: Row, previous: string) => string,
  each: (row: Row) => RowFault | undefined,
): Promise<RowFault | number> {
  let last: LastRow = NO_ROW
  for await (const row of rows) {
    const { number } = row
    if (number !== last.number + 1) {
      const explanation = `After ${what} ${last.number} comes ${number}: one is missing or out of order.`
      return { number: last.number + 1, explanation }
    }
    if (row.hash !== hashOf(row, last.hash)) {
      return { number, explanation: `What stands in ${what} ${number}, or the one before, is not what was hashed.` }
    }
    const fault = each(row)
    if (fault) return fault
    last = row
  }
  return last.number
}
