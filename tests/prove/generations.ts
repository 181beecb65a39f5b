import { globSync, readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Mutant } from './mutants.ts'

/**
 * Loads the repository's modules anew for every mutant, in one process: what depends on the changed file gets a number
 * in its address and so is another module; everything else, libraries above all, stays loaded.
 */
export const root = fileURLToPath(new URL('../../', import.meta.url))
const here = pathToFileURL(root).href
const littleVitest = new URL('little-vitest.ts', import.meta.url).href

const sources = new Map<string, string>()
const importers = new Map<string, Set<string>>()

for (const file of globSync('{machines,db,server,client/texts,tests/machines,tests/support}/**/*.ts', { cwd: root }))
  read(file)
read('tests/scenarios.test.ts')

function read(file: string): void {
  const address = `${here}${file.replaceAll('\\', '/')}`
  const source = readFileSync(`${root}${file}`, 'utf8')
  sources.set(address, source)
  for (const [, specifier = ''] of source.matchAll(/(?:from|import) '(\.[^']+)'/gu)) {
    const target = new URL(specifier, address).href
    importers.set(target, (importers.get(target) ?? new Set()).add(address))
  }
}

const plain = new Map<string, string>()
let generation = 0
let affected: ReadonlySet<string> = new Set()
let changed: { readonly address: string; readonly source: string } | null = null

/** From now on modules are loaded with this one wrong change in them. */
export function load({ file, start, end, replacement }: Mutant): void {
  generation += 1
  const address = `${here}${file}`
  const source = sources.get(address) ?? ''
  changed = { address, source: source.slice(0, start) + replacement + source.slice(end) }
  affected = dependentsOf(address)
}

function dependentsOf(address: string): Set<string> {
  const found = new Set([address])
  for (const each of found) for (const importer of importers.get(each) ?? []) found.add(importer)
  return found
}

/** Whether this file is another one under the present change. */
export const isAffected = (file: string): boolean => affected.has(`${here}${file}`)

/** Loads a test file, which declares its tests. */
export const importTests = (file: string): Promise<unknown> => import(`${here}${file}?declared=${String(++loads)}`)
let loads = 0

registerHooks({
  resolve(specifier, context, next) {
    if (
      specifier === 'vitest' &&
      context.parentURL?.startsWith(`${here}tests/`) &&
      context.parentURL !== littleVitest
    ) {
      return { url: littleVitest, format: 'module', shortCircuit: true }
    }
    const resolved = next(specifier, context)
    const [address = '', query] = resolved.url.split('?')
    if (query !== undefined || !affected.has(address)) return resolved
    return { ...resolved, url: `${address}?generation=${String(generation)}` }
  },
  load(url, context, next) {
    const [address = ''] = url.split('?')
    const source = sources.get(address)
    if (source === undefined) return next(url, context)
    if (address === changed?.address) {
      return { format: 'module', source: stripTypeScriptTypes(changed.source), shortCircuit: true }
    }
    let stripped = plain.get(address)
    if (stripped === undefined) plain.set(address, (stripped = stripTypeScriptTypes(source)))
    return { format: 'module', source: stripped, shortCircuit: true }
  },
})
