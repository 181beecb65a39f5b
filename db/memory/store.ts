import { randomBytes } from 'node:crypto'
import { canonicalObject } from '../canonical-json.ts'
import { chain, draft, EMPTY_HEAD, entryFrom, parseObject } from '../chain.ts'
import type { Answer, Appended, Entry, EventStore, Head, NewEntry, StoredEntry } from '../event-store.ts'

/** A log that is gone with its process: for scenarios and trials. Keeps every promise of the port but durability. */
export class MemoryEventStore implements EventStore {
  #entries: StoredEntry[] = []
  readonly #commands = new Set<string>()
  readonly #answers = new Map<string, Omit<Answer, 'answer'> & { readonly answer: string }>()
  #closed = false

  async head(): Promise<Head> {
    return this.#head()
  }

  async append(expected: number, entries: readonly NewEntry[], answers: readonly Answer[]): Promise<Appended> {
    if (this.#closed) throw new Error('The log is closed.')
    const drafts = entries.map((entry) => draft(entry, () => randomBytes(16).toString('hex')))
    const kept = answers.map((answer) => ({ ...answer, answer: canonicalObject(answer.answer) }))
    const repeated = new Set([...repeatedIn(entries, this.#commands), ...repeatedIn(answers, this.#commands)])
    if (repeated.size > 0) return { ok: false, conflict: 'command', commands: [...repeated] }
    let head = this.#head()
    if (head.version !== expected) return { ok: false, conflict: 'version', head }
    const written = drafts.map((each) => {
      const entry = chain(each, head)
      head = { version: entry.version, hash: entry.hash }
      return entry
    })
    this.#entries.push(...written)
    for (const answer of kept) this.#answers.set(answer.command, answer)
    for (const { command } of [...entries, ...answers]) this.#commands.add(command)
    return { ok: true, entries: written.map((entry) => entryFrom(entry)), head }
  }

  async *read(afterVersion: number): AsyncGenerator<Entry> {
    for await (const stored of this.readStored(afterVersion)) yield entryFrom(stored)
  }

  async *readStored(afterVersion: number): AsyncGenerator<StoredEntry> {
    yield* this.#entries.slice(afterVersion)
  }

  async answerTo(command: string): Promise<Answer | undefined> {
    const found = this.#answers.get(command)
    return found && { ...found, answer: parseObject(found.answer, `the answer to ${command}`) }
  }

  async eraseTexts(versions: readonly number[]): Promise<number> {
    const erased = new Set(versions)
    const gone = this.#entries.filter(({ version }) => erased.has(version)).flatMap(({ texts }) => texts)
    this.#entries = this.#entries.map((entry) => (erased.has(entry.version) ? { ...entry, texts: [] } : entry))
    return gone.length
  }

  async close(): Promise<void> {
    this.#closed = true
  }

  #head(): Head {
    const last = this.#entries.at(-1)
    return last ? { version: last.version, hash: last.hash } : EMPTY_HEAD
  }
}

/** Commands that are known already, or come twice in one list. */
function repeatedIn(list: readonly { readonly command: string }[], known: ReadonlySet<string>): readonly string[] {
  const seen = new Set<string>()
  return list
    .map(({ command }) => command)
    .filter((command) => known.has(command) || seen.size === seen.add(command).size)
}
