import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const named = (css: string): string[] => [...css.matchAll(/var\((--kern-[\w-]+)/g)].flatMap(([, name]) => name ?? [])

/**
 * `virtual:kern-tokens.css`: those of KERN's tokens that our styles name, and what these rest on, taken from the
 * package as it is installed. The whole sheet would be 37 kB compressed for a phone in a hall.
 */
export function kernTokens(): Plugin {
  const id = 'virtual:kern-tokens.css'
  return {
    name: 'kern-tokens',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? tokenSheet() : null),
  }
}

/** The sheet of the tokens in use. */
export function tokenSheet(): string {
  const sheet = readFileSync(here('../../node_modules/@kern-ux/native/dist/kern.css'), 'utf8')
  const values = new Map(
    [...sheet.matchAll(/^ {2}(--kern-[\w-]+): ([^;]+);$/gm)].map(([, name, value]) => [name, value]),
  )
  const wanted = globSync('*.css', { cwd: here('../styles') }).flatMap((file) =>
    named(readFileSync(here(`../styles/${file}`), 'utf8')),
  )
  const taken = new Map<string, string>()
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const value = values.get(name)
    if (value === undefined || taken.has(name)) continue
    taken.set(name, value)
    wanted.push(...named(value))
  }
  return `:root{${[...taken].map(([name, value]) => `${name}:${value}`).join(';')}}`
}
