import { createHash, hash } from 'node:crypto'
import { canonicalObject, storable, wellFormed } from './canonical-json.ts'
import type { KeptReceipt } from './evidence.ts'
import type { Answer, Entry, Head, Link, NewEntry, StoredAnswer, StoredEntry, StoredErasure } from './event-store.ts'

const NO_HASH = '0'.repeat(64)

/** The head of an empty log, and what the first entry is chained to. */
export const EMPTY_HEAD: Head = { version: 0, hash: NO_HASH }

/** Named in every hash, so that a later format cannot be mistaken for this one. */
const FORMAT = 'schulterschluss-log-1'
const DIGEST_FORMAT = 'schulterschluss-entry-1'
const ANSWER_FORMAT = 'schulterschluss-answer-1'
const ERASURE_FORMAT = 'schulterschluss-erasure-1'
const RECEIPT_FORMAT = 'schulterschluss-kept-receipt-1'

/** An entry ready to be written, but for its place in the chain. */
export type Draft = Omit<StoredEntry, keyof Link>

/**
 * Writes an entry down in canonical form and hashes its texts. `newSalt` gives 16 random bytes in hex, fresh each time.
 * Throws a TypeError for values that JSON, UTF-8 or a store cannot carry.
 */
export function draft(entry: NewEntry, newSalt: () => string): Draft {
  const texts = Object.entries(entry.texts).map(([path, content]) => ({ path, salt: newSalt(), content }))
  return {
    command: storable(entry.command),
    stream: { kind: storable(entry.stream.kind), id: storable(entry.stream.id) },
    actor: storable(entry.actor),
    at: storable(entry.at),
    rulebook: storable(entry.rulebook),
    body: canonicalObject(entry.body),
    textHashes: canonicalObject(
      Object.fromEntries(texts.map(({ path, salt, content }) => [storable(path), textHash(salt, wellFormed(content))])),
    ),
    texts,
    erased: [],
  }
}

/** Gives a draft its place behind `head`. */
export function chain(entry: Draft, head: Head): StoredEntry {
  const unhashed = { ...entry, version: head.version + 1, previous: head.hash }
  return { ...unhashed, hash: entryHash(unhashed) }
}

/**
 * SHA-256 in hex over all that may never change: place, command, stream, actor, time, rulebook, body and the hashes of
 * the texts, but not the texts. Body and text hashes go in as the strings they are stored as, so that every byte counts.
 */
export function entryHash(entry: Omit<StoredEntry, 'hash' | 'texts' | 'erased'>): string {
  const { version, previous, command, stream, actor, at, rulebook, body, textHashes } = entry
  // A list of strings and one number: JSON has only one way to write it, which others can compute again.
  const covered = [FORMAT, version, previous, command, stream.kind, stream.id, actor, at, rulebook, body, textHashes]
  return hash('sha256', JSON.stringify(covered), 'hex')
}

/** SHA-256 in hex over the same without its place, so that a part of the log can have a chain of its own. */
export function entryDigest(
  entry: Pick<StoredEntry, 'body' | 'textHashes'> & Omit<NewEntry, 'body' | 'texts'>,
): string {
  const { command, stream, actor, at, rulebook, body, textHashes } = entry
  const covered = [DIGEST_FORMAT, command, stream.kind, stream.id, actor, at, rulebook, body, textHashes]
  return hash('sha256', JSON.stringify(covered), 'hex')
}

/** The last link of a chain beside the log: answers and erasures each have one. */
export type LastRow = Pick<StoredAnswer, 'number' | 'hash'>

/** What the first row of such a chain follows. */
export const NO_ROW: LastRow = { number: 0, hash: NO_HASH }

/** An answer ready to be written, but for its place. */
export type AnswerDraft = Omit<StoredAnswer, keyof LastRow>

/** Writes an answer down in canonical form. Throws a TypeError for values that JSON, UTF-8 or a store cannot carry. */
export function answerDraft({ command, actor, at, answer }: Answer): AnswerDraft {
  return { command: storable(command), actor: storable(actor), at: storable(at), answer: canonicalObject(answer) }
}

/** SHA-256 in hex over an answer, its place and the hash of the one before it. */
export const answerHash = (
  { number, command, actor, at, answer }: Omit<StoredAnswer, 'hash'>,
  previous: string,
): string => hash('sha256', JSON.stringify([ANSWER_FORMAT, number, previous, command, actor, at, answer]), 'hex')

/** Gives an answer its place behind the last one. */
export function chainAnswer(unplaced: AnswerDraft, last: LastRow): StoredAnswer {
  const placed = { ...unplaced, number: last.number + 1 }
  return { ...placed, hash: answerHash(placed, last.hash) }
}

/** SHA-256 in hex over an erasure, its place and the hash of the one before it. */
export function erasureHash(erasure: Omit<StoredErasure, 'hash'>, previous: string): string {
  const { number, version, path, at, by, cause, standIn } = erasure
  return hash(
    'sha256',
    JSON.stringify([ERASURE_FORMAT, number, previous, version, path, at, by, cause, standIn]),
    'hex',
  )
}

/** Gives an erasure its place behind the last one. */
export function chainErasure(unplaced: Omit<StoredErasure, keyof LastRow>, last: LastRow): StoredErasure {
  const placed = { ...unplaced, number: last.number + 1 }
  return { ...placed, hash: erasureHash(placed, last.hash) }
}

/** SHA-256 in hex over a receipt, its place and the hash of the one before it. */
export const receiptHash = (
  { number, partner, person, receipt }: Omit<KeptReceipt, 'hash'>,
  previous: string,
): string => hash('sha256', JSON.stringify([RECEIPT_FORMAT, number, previous, partner, person, receipt]), 'hex')

/** Gives a receipt its place behind the last one. */
export function chainReceipt(unplaced: Omit<KeptReceipt, keyof LastRow>, last: LastRow): KeptReceipt {
  const placed = { ...unplaced, number: last.number + 1 }
  return { ...placed, hash: receiptHash(placed, last.hash) }
}

/** SHA-256 over salt and content in hex. The salt keeps anyone from guessing an erased text and testing the guess. */
export function textHash(salt: string, content: string): string {
  return createHash('sha256').update(salt, 'hex').update(content, 'utf8').digest('hex')
}

/** An entry as the server reads it. Erased texts are what was put in their place. Throws when the stored body is no JSON object. */
export function entryFrom(stored: StoredEntry): Entry {
  const { body, textHashes: _, texts, erased, ...rest } = stored
  return {
    ...rest,
    digest: entryDigest(stored),
    body: parseObject(body, `the body of entry ${stored.version}`),
    texts: Object.fromEntries([
      ...texts.map(({ path, content }) => [path, content]),
      ...erased.map(({ path, standIn }) => [path, standIn]),
    ]),
  }
}

/** Parses stored JSON that must be an object. Throws, naming `what`, when it is not. */
export function parseObject(json: string, what: string): object {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`What is stored as ${what} is no JSON object.`)
  }
  return value
}
