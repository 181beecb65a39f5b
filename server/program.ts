import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** All that makes a state out of a log: rules and agreements, how entries are hashed and read, what each side knows of. */
const PARTS = ['machines', 'db', 'server/live', 'server/protocol']

let known: string | undefined

/**
 * SHA-256 in hex over the files that make a state out of a log, and over the versions of the libraries: whatever another
 * program wrote down as a state is not taken for this one's. A version number would have to be thought of.
 */
export function programOf(): string {
  known ??= fingerprint()
  return known
}

function fingerprint(): string {
  const here = fileURLToPath(import.meta.url)
  // Put into one file, the program is that file.
  if (!here.endsWith('.ts')) return createHash('sha256').update(readFileSync(here)).digest('hex')
  const root = join(here, '../..')
  const sum = createHash('sha256').update(readFileSync(join(root, 'package.json')))
  for (const part of PARTS) {
    const names = readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((each) => each.endsWith('.ts')).toSorted()) {
      sum.update(`\0${part}/${name}\0`).update(readFileSync(join(root, part, name)))
    }
  }
  return sum.digest('hex')
}
