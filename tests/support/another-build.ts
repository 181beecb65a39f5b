import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtClient } from '../../server/app.ts'

/**
 * Puts the built client into `folder` in place of whatever is there, as a build of its own called `mark`: its files have other
 * names, its service worker another one, and every script that runs says in `builds` which build it is of.
 */
export function putBuild(folder: string, mark: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(builtClient, folder, { recursive: true })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // The server falls back on the plain ones.
  for (const file of files.filter((each) => /\.(?:br|gz)$/.test(each))) rmSync(join(folder, file))
  const hashed = files.flatMap((file) => /^assets\/(.+)\.(?:js|css)$/.exec(file)?.[1] ?? [])
  const renamed = (text: string): string => text.replaceAll(anyOf(hashed), (name) => `${name}-${mark}`)
  for (const file of files.filter((each) => /\.(?:js|css|html)$/.test(each))) {
    const path = join(folder, file)
    const text = renamed(readFileSync(path, 'utf8'))
      .replace('<script type="module">', `$&${noteOf(mark)}`)
      .replace(/buildName="\w+"/, `buildName="${mark}"`)
    writeFileSync(path, file.startsWith('assets/') && file.endsWith('.js') ? `${noteOf(mark)}${text}` : text)
    if (file.startsWith('assets/')) renameSync(path, join(folder, renamed(file)))
  }
}

const noteOf = (mark: string): string => `(globalThis.builds??=new Set).add(${JSON.stringify(mark)});`
const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(names.map((name) => name.replaceAll(/[^\w-]/g, String.raw`\$&`)).join('|'), 'g')
