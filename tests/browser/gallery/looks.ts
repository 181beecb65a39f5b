/** How a screen is looked at: how wide, and in which mode. */
export interface Look {
  readonly width: number
  readonly mode: Mode
}
export type Mode = 'light' | 'dark' | 'contrast' | 'forced' | 'print'

/** Widths in CSS pixels, with the height that a device of that width has. `print` is A4 at 96 pixels an inch. */
export const heights: Readonly<Record<number, number>> = {
  320: 568,
  390: 844,
  768: 1024,
  794: 1123,
  1280: 900,
  1920: 1080,
}
const screenWidths = [320, 390, 768, 1280, 1920]
const screenModes = ['light', 'dark', 'contrast', 'forced'] as const

const look = (width: number, mode: Mode): Look => ({ width, mode })

/** What every screen is pictured in: some minutes for all. The rest takes `--all`. */
const usual: readonly Look[] = [
  look(320, 'light'),
  look(390, 'light'),
  look(390, 'dark'),
  look(768, 'light'),
  look(1280, 'light'),
  look(1280, 'dark'),
  look(1280, 'contrast'),
  look(1920, 'light'),
]
/** What the display codes are pictured in beside that: their meaning must outlive every mode. */
export const forCodes: readonly Look[] = [look(390, 'contrast'), look(390, 'forced'), look(1920, 'dark')]
export const onPaper: readonly Look[] = [look(794, 'print')]

export interface Asked {
  /** Part of a room's or a scene's name; empty for all. */
  readonly part: string
  readonly widths: readonly number[]
  readonly modes: readonly string[]
  readonly all: boolean
  /** Also let axe-core look, at every picture. */
  readonly axe: boolean
}

/** Whoever names widths or modes gets just those, of all that there are. */
export function looksFor(asked: Asked, more: readonly Look[] = []): Look[] {
  const every = screenModes.flatMap((mode) => screenWidths.map((width) => look(width, mode)))
  const named = asked.all || asked.widths.length > 0 || asked.modes.length > 0
  const from = named ? [...every, ...more.filter(({ mode }) => mode === 'print')] : [...usual, ...more]
  return from.filter(
    ({ width, mode }) =>
      (asked.widths.length === 0 || asked.widths.includes(width)) &&
      (asked.modes.length === 0 || asked.modes.includes(mode)),
  )
}
