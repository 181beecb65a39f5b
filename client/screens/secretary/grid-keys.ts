import type { Position } from '../../../machines/vocabulary.ts'

/** German initials, as on the key caps: Ja, Nein, X for abstaining, uneinheitlich, offen; L back to the line. */
const meaning: Readonly<Record<string, Position | 'line'>> = {
  j: 'yes',
  n: 'no',
  x: 'abstain',
  u: 'mixed',
  o: 'unknown',
  l: 'line',
}

/** What a letter means in a faction's row; null for any other key. */
export const positionKey = (key: string): Position | 'line' | null => meaning[key.toLowerCase()] ?? null

/** Up and down go to the same place in the next row. True if the focus moved or may not move further. */
export function moveRow(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false
  const cell = event.target instanceof Element ? event.target.closest('td') : null
  const row = cell?.closest('tr')
  if (!cell || !row) return false
  event.preventDefault()
  const other = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
  const place = other?.children[[...row.children].indexOf(cell)]
  const target = place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input')
  const fallback = other?.querySelector<HTMLElement>('input:checked')
  ;(target ?? fallback)?.focus()
  return true
}
