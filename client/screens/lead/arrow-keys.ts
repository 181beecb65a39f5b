import { useEffect } from 'preact/hooks'

/** Arrows, Home and End (and j, k) go from row to row while a row of the queue has the focus; the space bar ticks it. */
export function useArrowKeys(listRef: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const list = listRef.current
    const onKey = (event: KeyboardEvent): void => {
      if (list) goTo(list, event)
    }
    list?.addEventListener('keydown', onKey)
    return () => list?.removeEventListener('keydown', onKey)
  }, [listRef])
}

function goTo(list: HTMLElement, event: KeyboardEvent): void {
  const from = event.target
  if (!(from instanceof HTMLElement) || from.dataset['item'] === undefined) return
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const tick = event.key === ' ' ? from.parentElement?.querySelector<HTMLInputElement>('input[type=checkbox]') : null
  if (tick) {
    event.preventDefault()
    tick.click()
    return
  }
  const rows = [...list.querySelectorAll<HTMLElement>('a[data-item]')]
  const at = rows.indexOf(from)
  const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const row = to === undefined ? undefined : rows[to]
  if (!row) return
  event.preventDefault()
  row.focus()
}
