import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * A screen's sheet stays once it was loaded. Where two screens style the same name, how one looks depends on whether somebody
 * has been on the other.
 */
const folder = new URL('../client/styles/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
/** Pages of their own, and paper, which only leaves things out. */
const apart = new Set(['index.css', 'print.css', 'door.css', 'projector.css'])
const always = new Set([...read('index.css').matchAll(/'\.\/(.+)'/g)].map(([, file = '']) => file))
/** Sheets that the same screens load; they are called alike, but for these. */
const rehearsal = new Set(['playbill.css', 'what-if.css'])
const screenOf = (file: string): string =>
  always.has(file) ? 'every' : rehearsal.has(file) ? 'rehearsal' : (/^[a-z]+/.exec(file)?.[0] ?? file)

/** Class names that stand alone before a block of this sheet, not inside of something. */
const namesIn = (sheet: string): string[] =>
  [...sheet.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => /^\.[\w-]+$/.test(selector))

it('no two screens style the same name', () => {
  const screens = new Map<string, Set<string>>()
  for (const file of readdirSync(folder).filter((each) => !apart.has(each)))
    for (const name of namesIn(read(file))) screens.set(name, (screens.get(name) ?? new Set()).add(screenOf(file)))
  expect(screens.size).toBeGreaterThan(300)
  expect([...screens].filter(([, by]) => by.size > 1).map(([name, by]) => `${name}: ${[...by].join(', ')}`)).toEqual([])
})
