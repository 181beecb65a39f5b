import type { Browser, BrowserContextOptions } from 'playwright-core'
import type { Shoot } from './camera.ts'

/** A part of the gallery: scenes that stand in one council, or build on each other there. */
export interface Room {
  readonly name: string
  readonly scenes: readonly string[]
  /** Goes through the scenes in order. What cannot be reached is told to `missed`, and the walk goes on. */
  readonly walk: (visit: Visit) => Promise<void>
}

export interface Visit {
  readonly browser: Browser
  readonly shoot: Shoot
  readonly wants: (scene: string) => boolean
  /** Runs the way to a scene; a failure is a finding, not the end. Answers whether it got there. */
  readonly reach: (scene: string, way: () => Promise<unknown>) => Promise<boolean>
}

/** Nothing moves while a picture is taken. */
export const windowOptions = (language: 'de' | 'en' = 'de'): BrowserContextOptions => ({
  locale: language === 'en' ? 'en-GB' : 'de-DE',
  reducedMotion: 'reduce',
  colorScheme: 'light',
  viewport: { width: 1280, height: 900 },
})
