import { EMPTY_HEAD, entryFrom, entryHash, parseObject, textHash } from './chain.ts'
import type { Entry, Head, StoredEntry } from './event-store.ts'

/** The first thing that is not as it was written. */
export interface Fault {
  readonly version: number
  /**
   * `version`: entries are missing, repeated or out of order · `previous`: the chain is broken before this entry ·
   * `hash`: something in the entry was changed · `text`: a text was changed, added, exchanged or lost ·
   * `truncated`: the log ends before a remembered head · `rewritten`: it holds another entry in that place.
   */
  readonly differs: 'version' | 'previous' | 'hash' | 'text' | 'truncated' | 'rewritten'
  readonly explanation: string
}

/** What was walked: entries, texts compared with their hash, texts erased, remembered heads found again. */
export interface Checked {
  readonly entries: number
  readonly texts: number
  readonly erased: number
  readonly heads: number
  /** The last good entry. */
  readonly head: Head
}

export type Verification = { readonly checked: Checked } & (
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: Fault }
)

/**
 * Walks a log from its first entry and reports the first fault. A chain alone cannot show that its end was cut off or
 * that all of it was written anew, so give it heads that somebody else `remembered`.
 */
export async function verify(log: AsyncIterable<StoredEntry>, remembered: readonly Head[] = []): Promise<Verification> {
  const heads = Map.groupBy(remembered, (head) => head.version)
  let checked: Checked = { entries: 0, texts: 0, erased: 0, heads: heads.get(0)?.length ?? 0, head: EMPTY_HEAD }
  for await (const entry of log) {
    const fault = entryFault(entry, checked.head) ?? rewritten(entry, heads.get(entry.version))
    if (fault) return { ok: false, fault, checked }
    const head = { version: entry.version, hash: entry.hash }
    checked = {
      entries: checked.entries + 1,
      texts: checked.texts + entry.texts.length,
      erased: checked.erased + entry.erased.length,
      heads: checked.heads + (heads.get(entry.version)?.length ?? 0),
      head,
    }
  }
  const fault = truncated(checked.head, remembered)
  return fault ? { ok: false, fault, checked } : { ok: true, checked }
}

/** A log that is not as it was written. */
export class BrokenLog extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.explanation)
    this.name = 'BrokenLog'
    this.fault = fault
  }
}

/**
 * The entries of a log, each checked before it is handed on. Throws BrokenLog at the first fault. `after`: the head that
 * the first of them follows, if that is not the beginning.
 */
export async function* verified(log: AsyncIterable<StoredEntry>, after: Head = EMPTY_HEAD): AsyncGenerator<Entry> {
  let head = after
  for await (const stored of log) {
    const fault = entryFault(stored, head)
    if (fault) throw new BrokenLog(fault)
    yield entryFrom(stored)
    head = { version: stored.version, hash: stored.hash }
  }
}

function entryFault(entry: StoredEntry, head: Head): Fault | undefined {
  const { version } = entry
  if (version !== head.version + 1) {
    const explanation = `After entry ${head.version} comes ${version}: an entry is missing or out of order.`
    return { version: head.version + 1, differs: 'version', explanation }
  }
  if (entry.previous !== head.hash) {
    const explanation = `Entry ${version} follows ${entry.previous}, but entry ${head.version} has the hash ${head.hash}.`
    return { version, differs: 'previous', explanation }
  }
  const expected = entryHash(entry)
  if (entry.hash !== expected) {
    const explanation = `Entry ${version} carries the hash ${entry.hash}, but what stands there gives ${expected}.`
    return { version, differs: 'hash', explanation }
  }
  return textFault(entry)
}

function textFault({ version, textHashes, texts, erased }: StoredEntry): Fault | undefined {
  const expected = new Map<string, unknown>(Object.entries(parseObject(textHashes, `text hashes of entry ${version}`)))
  const fault = (path: string, explanation: string): Fault => ({
    version,
    differs: 'text',
    explanation: `The text “${path}” of entry ${version} ${explanation}.`,
  })
  const changed = texts.find(({ path, salt, content }) => expected.get(path) !== textHash(salt, content))
  if (changed) return fault(changed.path, 'is not the one that the log holds the hash of')
  const here = new Set(texts.map(({ path }) => path))
  const contradicted = erased.find(({ path }) => here.has(path) || !expected.has(path))
  if (contradicted) return fault(contradicted.path, 'is noted as erased, but was not')
  const gone = new Set(erased.map(({ path }) => path))
  const lost = [...expected.keys()].find((path) => !here.has(path) && !gone.has(path))
  return lost === undefined ? undefined : fault(lost, 'is missing, and no erasure of it is on record')
}

function rewritten({ version, hash }: Head, remembered: readonly Head[] = []): Fault | undefined {
  const other = remembered.find((head) => head.hash !== hash)
  if (!other) return undefined
  const explanation = `Entry ${version} has the hash ${hash}; remembered was ${other.hash}. The log was written anew.`
  return { version, differs: 'rewritten', explanation }
}

function truncated({ version }: Head, remembered: readonly Head[]): Fault | undefined {
  const lost = remembered.find((head) => head.version > version)
  if (!lost) return undefined
  const explanation = `The log ends at entry ${version}, but entry ${lost.version} was seen. Its end is missing.`
  return { version: version + 1, differs: 'truncated', explanation }
}
