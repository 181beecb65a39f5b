/**
 * The port to the log: one council, one append-only sequence of entries. Small and asynchronous, so that a second
 * store can stand beside the SQLite one. The store knows nothing of the rules: bodies are opaque JSON objects.
 */

/** The thing an entry is about, e.g. `{kind: 'item', id: 'a'}`. */
export interface StreamName {
  readonly kind: string
  readonly id: string
}

/** An entry as the server hands it over. */
export interface NewEntry {
  /** Unique in the council: the id of the command that caused it. */
  readonly command: string
  readonly stream: StreamName
  /** Id of the person who acted, never a name. */
  readonly actor: string
  /** ISO 8601 with offset: server time. */
  readonly at: string
  /** Version of the rulebook that decided it. */
  readonly rulebook: string
  /** The event. Stored as canonical JSON and covered by the hash chain. */
  readonly body: object
  /**
   * Free text that may have to be erased one day, by its path in the event (`reason`). It is kept beside the log;
   * the chain covers only a salted hash of it. Read back, an erased one is what was put in its place.
   */
  readonly texts: Readonly<Record<string, string>>
}

/** An entry's place in the chain. */
export interface Link {
  /** Dense from 1. */
  readonly version: number
  /** Hash of the entry before it (64 hex digits; of the first entry: zeros) and its own. */
  readonly previous: string
  readonly hash: string
}

/** An entry as it stands in the log. */
export interface Entry extends NewEntry, Link {
  /** Hash of all of it but its place (64 hex digits): for chains over a part of the log, such as one side's. */
  readonly digest: string
}

/** A text that has not been erased, with what is needed to compute its hash again. */
export interface StoredText {
  readonly path: string
  /** 32 hex digits. Without it the hash in the log says nothing about an erased text. */
  readonly salt: string
  readonly content: string
}

/** Where a text stands: the path in an entry's event. */
export interface TextPlace {
  readonly version: number
  readonly path: string
}

/** Why texts are erased, kept for good: a text that is missing without this was not erased but lost. */
export interface ErasureCause {
  /** ISO 8601 with offset. */
  readonly at: string
  /** Id of the person who erased, or the name of the command. */
  readonly by: string
  /** A word for the reason, such as `retention`; never anything personal. */
  readonly cause: string
}

/** A text that was erased, and what reads in its place. */
export interface ErasedText extends ErasureCause {
  readonly path: string
  readonly standIn: string
}

/** An erasure exactly as the disk has it. Erasures have a chain of their own, so that none can be changed or invented. */
export interface StoredErasure extends ErasedText, TextPlace {
  /** Dense from 1, in the order of the commits. */
  readonly number: number
  readonly hash: string
}

/** An entry exactly as the disk has it, nothing parsed: for verifying, exporting and backing up. */
export interface StoredEntry extends Link {
  readonly command: string
  readonly stream: StreamName
  readonly actor: string
  readonly at: string
  readonly rulebook: string
  /** Canonical JSON of the event. */
  readonly body: string
  /** Canonical JSON: path to salted hash, of all texts that the entry ever had. */
  readonly textHashes: string
  readonly texts: readonly StoredText[]
  readonly erased: readonly ErasedText[]
}

/** The last entry's version and hash; version 0 and a hash of zeros for an empty log. */
export interface Head {
  readonly version: number
  readonly hash: string
}

/** The first answer that a command got, kept so that repeating it returns the same. */
export interface Answer {
  readonly command: string
  /** Who sent it: a repeated id by someone else is not theirs to read. */
  readonly actor: string
  readonly at: string
  /** Opaque JSON: accepted at a version, or refused with its code. */
  readonly answer: object
}

/** An answer exactly as the disk has it. Answers have a chain of their own. */
export interface StoredAnswer extends Omit<Answer, 'answer'> {
  /** Dense from 1, in the order of the commits. */
  readonly number: number
  /** Canonical JSON. */
  readonly answer: string
  readonly hash: string
}

export type Appended =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly head: Head }
  /** Somebody else wrote in between: nothing was written, read on from your version and decide again. */
  | { readonly ok: false; readonly conflict: 'version'; readonly head: Head }
  /** These command ids are in the log or among the answers already, or come twice: nothing was written. */
  | { readonly ok: false; readonly conflict: 'command'; readonly commands: readonly string[] }

export interface EventStore {
  head(): Promise<Head>
  /**
   * Appends entries and answers in one durable transaction, all or nothing. `expected` is the version that the
   * decisions were made on. When the promise resolves, the disk has them. An entry and an answer of the same append
   * may share their command. Calls made before the first resolves join its commit, in order, each all or nothing.
   * A repeated command is reported before a stale version: deciding it again would be the wrong remedy.
   * Rejects, with nothing written, for values that JSON or UTF-8 cannot carry and when the disk refuses.
   */
  append(expected: number, entries: readonly NewEntry[], answers: readonly Answer[]): Promise<Appended>
  /** Entries after `version`, in order, read in pages so that a long log never stands in memory at once. */
  read(afterVersion: number): AsyncIterable<Entry>
  /** These entries alone, each once and in order. Versions that the log does not have are left out. */
  entries(versions: readonly number[]): Promise<readonly Entry[]>
  /** All entries after `afterVersion` as they are stored, for `verify`, exports and backups. */
  readStored(afterVersion: number): AsyncIterable<StoredEntry>
  /** The first answer that this command id got, if any. */
  answerTo(command: string): Promise<Answer | undefined>
  /** All answers in order, as they are stored. */
  readAnswers(): AsyncIterable<StoredAnswer>
  /** All erasures in order, as they are stored. */
  readErasures(): AsyncIterable<StoredErasure>
  /** The last erasure's number and hash; number 0 and a hash of zeros when nothing was ever erased. */
  lastErasure(): Promise<Pick<StoredErasure, 'number' | 'hash'>>
  /**
   * Erases texts for good and notes why; the chain stays valid. Those that are erased already, or never were, are passed
   * over. Returns how many there were.
   */
  eraseTexts(texts: readonly (TextPlace & { readonly standIn: string })[], why: ErasureCause): Promise<number>
  /**
   * Only of a log that may be opened without looking at all of it: looks at what reading its entries does not meet.
   * `rest` is called between small pieces. Rejects with Unusable for what is not as it was written, and as `rest` does.
   */
  checkRest?(rest: () => Promise<void>): Promise<void>
  /**
   * Only of a log that others append to as well, as all of the next three: tells `listener` that there may be entries
   * which this store did not append itself. Once too often does no harm; too late is bounded by `silence`. Returns how
   * to stop.
   */
  onAppended?(listener: () => void): () => void
  /** The same of texts that others have erased: whoever keeps them in memory has to read anew. */
  onErased?(listener: () => void): () => void
  /**
   * Everything that was in the log so many milliseconds ago has been told to listeners: how long ago the last look that
   * was answered began. Infinity before the first, and growing while the log cannot be reached. It counts the time that
   * the machine slept.
   */
  silence?(): number
  /** Resolves when every append made before it is settled; later calls reject. */
  close(): Promise<void>
}
