import { csvOf } from '../server/protocol/csv.ts'

/** Gives the person a CSV file. */
export function downloadCsv(name: string, rows: readonly (readonly string[])[]): void {
  const url = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it once the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
