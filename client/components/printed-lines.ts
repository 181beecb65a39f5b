import type { PrintedLines } from '../../machines/agreements/agreement.ts'

/** "590–593", or "590" */
export const printedLines = ([from, to]: PrintedLines): string =>
  from === to ? String(from) : `${String(from)}–${String(to)}`
