import type { Database } from 'better-sqlite3'
import { type AnswerDraft, chain, chainAnswer, type Draft } from '../chain.ts'
import type { Head, StoredEntry } from '../event-store.ts'
import { headReader, lastAnswerReader } from './log-reader.ts'

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

/**
 * Writes batches in one durable transaction and says of each what became of it. A batch in conflict is found before
 * any of it is written; a disk that refuses throws, and nothing of any batch is there.
 */
export function logWriter(database: Database): (batches: readonly Batch[]) => readonly Written[] {
  const head = headReader(database)
  const lastAnswer = lastAnswerReader(database)
  const known = database
    .prepare<[string, string], number>(
      'SELECT 1 FROM log WHERE command = ? UNION ALL SELECT 1 FROM answers WHERE command = ?',
    )
    .pluck()
  const insertEntry = database.prepare(
    'INSERT INTO log (version, command, stream_kind, stream_id, actor, at, rulebook, body, text_hashes, previous, hash) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const insertText = database.prepare('INSERT INTO texts (version, path, salt, content) VALUES (?, ?, ?, ?)')
  const insertAnswer = database.prepare(
    'INSERT INTO answers (number, command, actor, at, answer, hash) VALUES (?, ?, ?, ?, ?, ?)',
  )

  function repeatedCommands({ entries, answers }: Batch): readonly string[] {
    const repeated = [...twice(entries), ...twice(answers)]
    for (const command of new Set([...entries, ...answers].map((one) => one.command))) {
      if (known.get(command, command) !== undefined) repeated.push(command)
    }
    return [...new Set(repeated)]
  }

  function writeEntry(entry: StoredEntry): void {
    const { version, command, stream, actor, at, rulebook, body, textHashes, previous, hash } = entry
    insertEntry.run(version, command, stream.kind, stream.id, actor, at, rulebook, body, textHashes, previous, hash)
    for (const { path, salt, content } of entry.texts) {
      insertText.run(version, path, Buffer.from(salt, 'hex'), content)
    }
  }

  function writeAnswers(answers: readonly AnswerDraft[]): void {
    if (answers.length === 0) return
    let last = lastAnswer()
    for (const each of answers) {
      const { number, command, actor, at, answer, hash } = chainAnswer(each, last)
      insertAnswer.run(number, command, actor, at, answer, hash)
      last = { number, hash }
    }
  }

  function write(batch: Batch): Written {
    const commands = repeatedCommands(batch)
    if (commands.length > 0) return { ok: false, conflict: 'command', commands }
    let last = head()
    if (last.version !== batch.expected) return { ok: false, conflict: 'version', head: last }
    const entries = batch.entries.map((draft) => {
      const entry = chain(draft, last)
      writeEntry(entry)
      last = { version: entry.version, hash: entry.hash }
      return entry
    })
    writeAnswers(batch.answers)
    return { ok: true, entries, head: last }
  }

  const transaction = database.transaction((batches: readonly Batch[]) => batches.map(write))
  return (batches) => transaction.immediate(batches)
}

/** Commands that come more than once in one list. */
function twice(list: readonly { readonly command: string }[]): readonly string[] {
  const seen = new Set<string>()
  return list.filter(({ command }) => seen.size === seen.add(command).size).map(({ command }) => command)
}
