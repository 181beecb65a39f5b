import { setTimeout } from 'node:timers/promises'
import { type AnswerDraft, chain, type Draft, EMPTY_HEAD } from '../chain.ts'
import type { Head, StoredEntry } from '../event-store.ts'
import { storedEntries } from './log-reader.ts'
import type { OneCouncil } from './one-council.ts'
import { UnknownOutcome } from '../outcome.ts'
import { mayBeRepeated } from './refusal.ts'

/** One append, written down but without its place. */
export interface Batch {
  readonly expected: number
  readonly entries: readonly Draft[]
  readonly answers: readonly AnswerDraft[]
}

export type Written =
  | { readonly ok: true; readonly entries: readonly StoredEntry[]; readonly head: Head }
  | { readonly ok: false; readonly conflict: 'version'; readonly head: Head }
  | { readonly ok: false; readonly conflict: 'command'; readonly commands: readonly string[] }

interface Outcome extends Head {
  outcome: 'ok' | 'version' | 'command'
  before: string
  repeated: string[] | null
}

/** How long an outcome that is not known is asked for, in milliseconds, and how long between. */
const ASK_FOR = 5_000
const ASK_AGAIN = 100

const APPEND = `SELECT outcome, version, hash, before, repeated FROM append_to_log(${Array.from({ length: 20 }, (_, at) => `$${at + 1}`).join()})`

/**
 * Writes batches in one durable transaction and one round trip, and says of each what became of it.
 *
 * When the line breaks meanwhile, nobody knows whether the commit happened or is still to come. The same batches are then sent
 * again: either they are written now, so that what may still be under way meets known commands and does nothing; or
 * their commands are known, and by their text it is seen whether it was this append that wrote them. Rejects with
 * Unreachable when nothing was written, with UnknownOutcome when the database stayed away.
 */
export async function writeToLog(council: OneCouncil, batches: readonly Batch[]): Promise<readonly Written[]> {
  const values = valuesOf(batches)
  let lostAt: number | undefined
  for (;;) {
    try {
      const outcomes = await council.rows<Outcome>(APPEND, ...values)
      return await Promise.all(
        outcomes.map((outcome, index) => became(council, batches[index], outcome, lostAt !== undefined)),
      )
    } catch (error) {
      if (mayBeRepeated(error)) continue
      if (error instanceof UnknownOutcome) lostAt ??= performance.now()
      // What it says of the second one, such as that it waited too long for the first, is nothing about the first.
      if (lostAt === undefined) throw error
      if (performance.now() - lostAt > ASK_FOR) throw new UnknownOutcome(error)
      await setTimeout(ASK_AGAIN)
    }
  }
}

async function became(
  council: OneCouncil,
  batch: Batch | undefined,
  { outcome, version, hash, before, repeated }: Outcome,
  sentBefore: boolean,
): Promise<Written> {
  if (batch === undefined) throw new Error('The database answered for more than it was told.')
  if (outcome === 'version') return { ok: false, conflict: 'version', head: { version, hash } }
  if (outcome === 'command') {
    const own = sentBefore ? await writtenBefore(council, batch) : undefined
    return own ?? { ok: false, conflict: 'command', commands: repeated ?? [] }
  }
  let head: Head = { version: version - batch.entries.length, hash: before }
  const entries = batch.entries.map((draft) => {
    const entry = chain(draft, head)
    head = { version: entry.version, hash: entry.hash }
    return entry
  })
  if (head.hash !== hash) throw new Error(`The database gave entry ${version} another hash than this program would.`)
  return { ok: true, entries, head }
}

/** The batch as it stands in the log, if it was this one that was written: texts have a salt, which nobody else has. */
async function writtenBefore(council: OneCouncil, batch: Batch): Promise<Written | undefined> {
  const commands = batch.answers.map(({ command }) => command)
  const answers = await council.rows<AnswerDraft>(
    `SELECT command, actor, at, answer FROM answers WHERE council || '' = $1 AND command = ANY ($2)`,
    commands,
  )
  const kept = new Map(answers.map((answer) => [answer.command, answer]))
  const sameAnswers = batch.answers.every(({ command, actor, at, answer }) => {
    const found = kept.get(command)
    return found?.actor === actor && found.at === at && found.answer === answer
  })
  if (!sameAnswers) return undefined
  const rows = await council.rows<{ version: number }>(
    `SELECT version FROM log WHERE council || '' = $1 AND command = ANY ($2) ORDER BY version`,
    batch.entries.map(({ command }) => command),
  )
  const versions = rows.map(({ version }) => version)
  const entries = await storedEntries(council, versions)
  const same = (draft: Draft, index: number): boolean => {
    const entry = entries[index]
    return (
      entry !== undefined &&
      entry.version === batch.expected + index + 1 &&
      entry.command === draft.command &&
      entry.at === draft.at &&
      entry.body === draft.body &&
      entry.textHashes === draft.textHashes
    )
  }
  if (entries.length !== batch.entries.length || !batch.entries.every(same)) return undefined
  const last = entries.at(-1)
  const head = last && { version: last.version, hash: last.hash }
  return { ok: true, entries, head: head ?? (await headOf(council)) }
}

/** The last entry's version and hash. */
export async function headOf(council: OneCouncil): Promise<Head> {
  const last = 'SELECT version, hash FROM log WHERE council = $1 ORDER BY version DESC LIMIT 1'
  return (await council.row<Head>(last)) ?? EMPTY_HEAD
}

/** What `append_to_log` takes besides the council: lists side by side, in which each entry and answer names its batch. */
function valuesOf(batches: readonly Batch[]): readonly unknown[] {
  const entries = batches.flatMap((batch, index) => batch.entries.map((entry) => ({ ...entry, batch: index + 1 })))
  const texts = entries.flatMap((entry, index) => entry.texts.map((text) => ({ ...text, entry: index + 1 })))
  const answers = batches.flatMap((batch, index) => batch.answers.map((answer) => ({ ...answer, batch: index + 1 })))
  return [
    batches.map(({ expected }) => expected),
    entries.map(({ batch }) => batch),
    entries.map(({ command }) => command),
    entries.map(({ stream }) => stream.kind),
    entries.map(({ stream }) => stream.id),
    entries.map(({ actor }) => actor),
    entries.map(({ at }) => at),
    entries.map(({ rulebook }) => rulebook),
    entries.map(({ body }) => body),
    entries.map(({ textHashes }) => textHashes),
    texts.map(({ entry }) => entry),
    texts.map(({ path }) => path),
    texts.map(({ salt }) => Buffer.from(salt, 'hex')),
    texts.map(({ content }) => Buffer.from(content, 'utf8')),
    answers.map(({ batch }) => batch),
    answers.map(({ command }) => command),
    answers.map(({ actor }) => actor),
    answers.map(({ at }) => at),
    answers.map(({ answer }) => answer),
  ]
}
