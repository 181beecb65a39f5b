import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * No text is kept that nothing says. Every set of texts that a screen chooses from (`choose` in `texts/language.ts`) is
 * loaded, and each of its keys must be asked for: in a file that names the set, by `.key` or taken apart with braces; or
 * by an index, as one of the words that machines, server and client hand about in quotes (`words[status]`). What is handed on whole is
 * looked into no further. So the check may miss a dead text; it should never complain of a living one.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (...patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: ['client/dist/**', 'client/build/**'] }).map((file) =>
    readFileSync(`${root}${file}`, 'utf8'),
  )
/** Words that papers say, too, are handed to these by the client's sets. */
const shared = read('server/protocol/**/*.ts')
const sources = [...read('client/**/*.{ts,tsx}'), ...shared]
const every = [...sources, ...read('machines/**/*.ts', 'server/**/*.ts')].join('\n')
/** Words in quotes that are values, not keys. */
const quoted = new Set([...every.matchAll(/(['"`])([\w.:-]+)\1(?!\s*:)/g)].map(([, , word]) => word))

interface Set_ {
  readonly name: string
  readonly texts: object
}

/** The keys of a set that nothing asks for, by their path. */
function unusedIn({ name, texts }: Set_): string[] {
  const naming = sources.filter((source) => new RegExp(`\\b${name}\\b`).test(source))
  const code = [...naming, ...shared].join('\n')
  const named = new Set([
    ...[...code.matchAll(/\.\s*([A-Za-z_]\w*)/g)].map(([, key]) => key),
    ...[...code.matchAll(/\{([^{}]*)\}\s*=\s*\w/g)].flatMap(([, keys]) => keys?.match(/\w+/g) ?? []),
  ])
  const handedOn = (key: string): boolean => new RegExp(`[.\\s{]${key}\\s*([[),;}]|$)`, 'm').test(code)
  const below = (part: object, path: string): string[] =>
    Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
      // `called>voting` is put together from words.
      const told = !/^[\w.:-]+$/.test(key) || named.has(key) || quoted.has(key)
      if (!told) return [`${path}.${key}`]
      const whole = typeof value !== 'object' || value === null || Array.isArray(value) || handedOn(key)
      return whole ? [] : below(value, `${path}.${key}`)
    })
  return below(texts, name)
}

const sets: Set_[] = []
for (const file of globSync('client/texts/**/*.ts', { cwd: root })) {
  const exported = (await import(`${root}${file}`)) as Record<string, unknown>
  for (const [name, set] of Object.entries(exported)) {
    const texts = typeof set === 'object' && set !== null && 'value' in set ? set.value : null
    if (typeof texts === 'object' && texts !== null) sets.push({ name, texts })
  }
}

describe('the texts of the client', () => {
  it('are found, every set that a screen chooses from', () => {
    const chosen = [...sources.join('\n').matchAll(/export const (\w+) = choose\(/g)].map(([, name]) => name ?? '')
    expect(new Set(sets.map(({ name }) => name))).toEqual(new Set(chosen))
    expect(chosen.length).toBeGreaterThan(30)
  })
  it('hold nothing that nobody says', () => {
    expect(sets.flatMap(unusedIn)).toEqual([])
  })
  it('would be found to hold it', () => {
    const [set] = sets
    expect(unusedIn({ name: set?.name ?? '', texts: { saidByNobodyAtAll: 'Nie gesagt' } })).toHaveLength(1)
  })
})
