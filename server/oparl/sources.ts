import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { largestFile, parseJson } from './json.ts'
import { readDocuments, type ReadOptions } from './read.ts'
import type { Problem, Quirk, ReadResult, SourceDocument } from './types.ts'
import { readAddress, type AddressOptions } from './web/read-address.ts'

/** Where agendas come from: a file, a folder of files, the address of a council's system, or an upload. */

export type SourceOptions = AddressOptions

/** A named heap of bytes, e.g. an uploaded file. */
export interface SourceBytes {
  readonly file: string
  readonly bytes: Uint8Array
}

const mostFiles = 2000

/** Reads FILE, FOLDER (its `*.json`, by name) or URL. All or nothing: one broken file and nothing is read. */
export async function readSources(arg: string, options: SourceOptions = {}): Promise<ReadResult> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(arg)) {
    return readAddress(arg, options)
  }
  const files = await listFiles(arg)
  if ('problem' in files) return { ok: false, errors: [files.problem] }
  const sources: SourceBytes[] = []
  const errors: Problem[] = []
  for (const { path, file } of files) {
    const read = await readOne(path, file)
    if ('problem' in read) errors.push(read.problem)
    else sources.push(read)
  }
  return errors.length > 0 ? { ok: false, errors } : readBytes(sources, options)
}

/** The same for bytes that are here already. */
export function readBytes(sources: readonly SourceBytes[], options: ReadOptions = {}): ReadResult {
  const documents: SourceDocument[] = []
  const quirks: Quirk[] = []
  const errors: Problem[] = []
  for (const { file, bytes } of sources) {
    const parsed = parseJson(bytes, file)
    if (!parsed.ok) {
      errors.push(parsed.problem)
      continue
    }
    documents.push({ file, value: parsed.value })
    quirks.push(...parsed.quirks)
  }
  if (errors.length > 0) return { ok: false, errors }
  const result = readDocuments(documents, options)
  return result.ok ? { ...result, quirks: [...quirks, ...result.quirks] } : result
}

type FileList = readonly { readonly path: string; readonly file: string }[] | { readonly problem: Problem }

async function listFiles(arg: string): Promise<FileList> {
  try {
    const info = await stat(arg)
    if (!info.isDirectory()) return [{ path: arg, file: basename(arg) }]
    const names = (await readdir(arg)).filter((name) => name.toLowerCase().endsWith('.json')).toSorted()
    if (names.length === 0) return { problem: { file: arg, message: emptyFolder } }
    if (names.length > mostFiles) return { problem: { file: arg, message: tooManyFiles(names.length) } }
    return names.map((name) => ({ path: join(arg, name), file: name }))
  } catch (error) {
    return { problem: { file: arg, message: notReadable(error) } }
  }
}

async function readOne(path: string, file: string): Promise<SourceBytes | { readonly problem: Problem }> {
  try {
    const { size } = await stat(path)
    // Too large for parseJson as well: it says so, without the whole file in memory.
    return { file, bytes: size > largestFile ? new Uint8Array(largestFile + 1) : await readFile(path) }
  } catch (error) {
    return { problem: { file, message: notReadable(error) } }
  }
}

const emptyFolder: Bilingual = {
  de: 'In diesem Ordner liegt keine Datei, die auf .json endet.',
  en: 'This folder has no file that ends in .json.',
}

const tooManyFiles = (count: number): Bilingual => ({
  de: `${count} Dateien sind zu viele auf einmal (höchstens ${mostFiles}).`,
  en: `${count} files are too many at once (at most ${mostFiles}).`,
})

function notReadable(error: unknown): Bilingual {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return missing
    ? {
        de: 'Datei oder Ordner nicht gefunden. Bitte den Pfad prüfen.',
        en: 'File or folder not found. Check the path.',
      }
    : {
        de: 'Datei oder Ordner nicht lesbar. Bitte die Rechte prüfen.',
        en: 'File or folder cannot be read. Check its permissions.',
      }
}
