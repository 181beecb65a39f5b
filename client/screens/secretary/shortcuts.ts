import { signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { recall, remember } from '../../device.ts'

/** A key of the desk. One letter acts only while no field has the focus, and only while letters are switched on. */
export interface Shortcut {
  readonly key: string
  readonly label: string
  readonly run: () => void
}

/** Whether single letters act (WCAG 2.1.4). The choice stays on the device. */
export const lettersOn = signal(recall('letters') !== 'off')
export function switchLetters(on: boolean): void {
  lettersOn.value = on
  remember('letters', on ? null : 'off')
}

/** The keys on offer, by the part of the screen that offers them. */
export const shortcuts = signal<ReadonlyMap<string, readonly Shortcut[]>>(new Map())
/** The same, with what each does as of the last render: keys whose names stay the same tell nobody of it. */
const acting = new Map<string, readonly Shortcut[]>()

/** Offers keys for as long as the caller is on screen: with the paint that shows them, not a frame later. */
export function useShortcuts(owner: string, offered: readonly Shortcut[]): void {
  useLayoutEffect(() => {
    acting.set(owner, offered)
    if (!sameKeys(shortcuts.peek().get(owner), offered)) shortcuts.value = new Map(acting)
  })
  useLayoutEffect(
    () => () => {
      acting.delete(owner)
      shortcuts.value = new Map(acting)
    },
    [owner],
  )
}

const sameKeys = (before: readonly Shortcut[] | undefined, now: readonly Shortcut[]): boolean =>
  before?.length === now.length &&
  now.every(({ key, label }, index) => before[index]?.key === key && before[index].label === label)

/** Listens for the keys of the desk while it is on screen. */
export function useShortcutListener(): void {
  useLayoutEffect(() => {
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function listen(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || document.querySelector('dialog[open]')) return
  const key = keyOf(event)
  if (key === null || (key.length === 1 && (!lettersOn.peek() || isTyping(event.target)))) return
  const found = [...acting.values()].flat().find((one) => one.key === key)
  if (!found) return
  event.preventDefault()
  found.run()
}

/** `Enter` with Ctrl or ⌘, Escape, or a single letter or sign without them. */
function keyOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null {
  if (key === 'Enter') return ctrlKey || metaKey ? 'Control+Enter' : null
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'Escape') return key
  return key.length === 1 ? key.toUpperCase() : null
}

const typingTypes = new Set(['text', 'search', 'number', 'datetime-local', 'file'])

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && typingTypes.has(target.type))
