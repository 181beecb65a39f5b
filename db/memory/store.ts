import { randomBytes } from 'node:crypto'
import {
  answerDraft,
  chain,
  chainAnswer,
  chainErasure,
  draft,
  EMPTY_HEAD,
  entryFrom,
  type LastRow,
  NO_ROW,
  parseObject,
} from '../chain.ts'
import type {
  Answer,
  Appended,
  Entry,
  ErasureCause,
  EventStore,
  Head,
  NewEntry,
  StoredAnswer,
  StoredEntry,
  StoredErasure,
  TextPlace,
} from '../event-store.ts'

/** A log that is gone with its process: for scenarios and trials. Keeps every promise of the port but durability. */
export class MemoryEventStore implements EventStore {
  readonly #entries: StoredEntry[] = []
  readonly #commands = new Set<string>()
  readonly #answers = new Map<string, StoredAnswer>()
  readonly #erasures: StoredErasure[] = []
  #lastAnswer = NO_ROW
  #closed = false
  readonly #newSalt: () => string

  /** `newSalt` gives 16 bytes in hex: random ones unless a simulation must be able to repeat itself. */
  constructor(newSalt = () => randomBytes(16).toString('hex')) {
    this.#newSalt = newSalt
  }

  async head(): Promise<Head> {
    return this.#head()
  }

  async append(expected: number, entries: readonly NewEntry[], answers: readonly Answer[]): Promise<Appended> {
    if (this.#closed) throw new Error('The log is closed.')
    const drafts = entries.map((entry) => draft(entry, this.#newSalt))
    const kept = answers.map(answerDraft)
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
    for (const answer of kept) {
      const chained = chainAnswer(answer, this.#lastAnswer)
      this.#answers.set(answer.command, chained)
      this.#lastAnswer = chained
    }
    for (const { command } of [...entries, ...answers]) this.#commands.add(command)
    return { ok: true, entries: written.map((entry) => entryFrom(entry)), head }
  }

  async *read(afterVersion: number): AsyncGenerator<Entry> {
    for await (const stored of this.readStored(afterVersion)) yield entryFrom(stored)
  }

  async entries(versions: readonly number[]): Promise<readonly Entry[]> {
    const wanted = new Set(versions)
    return this.#entries.filter(({ version }) => wanted.has(version)).map((entry) => entryFrom(entry))
  }

  async *readStored(afterVersion: number): AsyncGenerator<StoredEntry> {
    yield* this.#entries.slice(afterVersion)
  }

  async answerTo(command: string): Promise<Answer | undefined> {
    const found = this.#answers.get(command)
    if (!found) return undefined
    const { actor, at, answer } = found
    return { command, actor, at, answer: parseObject(answer, `the answer to ${command}`) }
  }

  async *readAnswers(): AsyncGenerator<StoredAnswer> {
    yield* this.#answers.values()
  }

  async *readErasures(): AsyncGenerator<StoredErasure> {
    yield* this.#erasures
  }

  async lastErasure(): Promise<LastRow> {
    const { number, hash } = this.#erasures.at(-1) ?? NO_ROW
    return { number, hash }
  }

  async eraseTexts(places: readonly (TextPlace & { readonly standIn: string })[], why: ErasureCause): Promise<number> {
    let count = 0
    for (const { version, path, standIn } of places) {
      const entry = this.#entries[version - 1]
      if (!entry?.texts.some((text) => text.path === path)) continue
      const texts = entry.texts.filter((text) => text.path !== path)
      this.#entries[version - 1] = { ...entry, texts, erased: [...entry.erased, { path, standIn, ...why }] }
      this.#erasures.push(chainErasure({ version, path, standIn, ...why }, this.#erasures.at(-1) ?? NO_ROW))
      count += 1
    }
    return count
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
