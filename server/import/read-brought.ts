import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readAgenda } from '../agenda-text/read-agenda.ts'
import type { AgendaTextOptions } from '../agenda-text/read-text.ts'
import { largestFile } from '../oparl/json.ts'
import { readSources } from '../oparl/sources.ts'
import type { ReadResult } from '../oparl/types.ts'
import type { AddressOptions } from '../oparl/web/read-address.ts'

/** Whatever stands behind a word of the command line: an OParl address, a folder, a file, a table, a text. */

export type BroughtOptions = AddressOptions & AgendaTextOptions

/** Reads it. Tables and texts are read one by one, everything else as OParl; a folder may hold one sort only. */
export async function readBrought(argument: string, options: BroughtOptions): Promise<ReadResult> {
  const tables = /^[a-z][a-z0-9+.-]*:\/\//i.test(argument) ? [] : await tablesIn(argument)
  if (tables.length === 0) return readSources(argument, options)
  const reads: ReadResult[] = []
  for (const path of tables) {
    const { size } = await stat(path)
    const bytes = size > largestFile ? new Uint8Array(largestFile + 1) : await readFile(path)
    reads.push(readAgenda({ file: basename(path), bytes }, options))
  }
  return together(reads)
}

const isTable = (name: string): boolean => /\.(?:csv|tsv|txt|md)$/i.test(name)

/** The tables and texts there, if they are what is meant: the file itself, or a folder that holds no JSON. */
async function tablesIn(argument: string): Promise<readonly string[]> {
  try {
    if (!(await stat(argument)).isDirectory()) return /\.json$/i.test(argument) ? [] : [argument]
    const names = (await readdir(argument)).toSorted()
    if (names.some((name) => /\.json$/i.test(name))) return []
    return names.filter(isTable).map((name) => join(argument, name))
  } catch {
    // That it is not there is said by the reader of files.
    return []
  }
}

/** One answer of many: all of it, or all that is wrong. */
function together(reads: readonly ReadResult[]): ReadResult {
  const errors = reads.flatMap((read) => (read.ok ? [] : read.errors))
  const good = reads.filter((read) => read.ok)
  const [first, ...rest] = good
  if (errors.length > 0 || !first) return { ok: false, errors }
  const counts = { ...first.counts }
  for (const { counts: more } of rest)
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += more[key]
  return {
    ok: true,
    meetings: good.flatMap(({ meetings }) => meetings),
    quirks: good.flatMap(({ quirks }) => quirks),
    deleted: good.flatMap(({ deleted }) => deleted),
    counts,
  }
}
