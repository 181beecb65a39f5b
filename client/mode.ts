import { effect, signal } from '@preact/signals'
import { recall, remember } from './device.ts'

export type Mode = 'light' | 'hall'

const dark = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)')
const devicePrefers = (): Mode => (dark?.matches ? 'hall' : 'light')
const kept = recall('mode')

/** Light, or dark for the hall. The device's preference until the person chooses; the choice stays on the device. */
export const mode = signal<Mode>(kept === 'light' || kept === 'hall' ? kept : devicePrefers())

export function switchMode(): void {
  mode.value = mode.value === 'hall' ? 'light' : 'hall'
  remember('mode', mode.value)
}

/** Keeps the page in the mode. Called once at the start. */
export function startMode(): void {
  effect(() => {
    document.documentElement.dataset['mode'] = mode.value
    // One for light, one for dark devices before this runs; from then on the person's choice holds for both.
    for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
      meta.setAttribute('content', mode.value === 'hall' ? '#0f1115' : '#ffffff')
  })
  dark?.addEventListener('change', () => {
    if (recall('mode') === null) mode.value = devicePrefers()
  })
}
