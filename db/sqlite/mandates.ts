import type { Database, Statement } from 'better-sqlite3'
import { canonicalJson } from '../canonical-json.ts'
import { Listeners } from '../listeners.ts'
import type { Mandate, MandateChange, Mandates, RegisterEntry, RegisterHead } from '../mandates.ts'
import { lineFrom, type LineRow, mandateFrom, mandateRow, type MandateRow } from '../rows/mandate.ts'
import { emptyRegister, registerHash } from '../register-chain.ts'

/** The registers of one council's partners, in the same file as its log. */
export class SqliteMandates implements Mandates {
  readonly #all: Statement<[], MandateRow>
  readonly #one: Statement<[string], MandateRow>
  readonly #insert: Statement<[MandateRow]>
  readonly #end: Statement<[string, string]>
  readonly #confirm: Statement<[string | null, number | null, string]>
  readonly #delete: Statement<[string]>
  readonly #head: Statement<[string], RegisterHead>
  readonly #lines: Statement<[string], LineRow>
  readonly #partners: Statement<[], string>
  readonly #addLine: Statement<[LineRow]>
  readonly #apply: (changes: readonly MandateChange[], by: string, at: number) => void
  readonly #listeners = new Listeners<void>()

  constructor(database: Database) {
    this.#all = database.prepare('SELECT * FROM mandates ORDER BY person, from_day, id')
    this.#one = database.prepare('SELECT * FROM mandates WHERE id = ?')
    this.#insert = database.prepare(
      'INSERT INTO mandates VALUES (@id, @person, @partner, @from_day, @to_day, @role, @committees, @board, ' +
        '@represents, @confirmed_by, @confirmed_at)',
    )
    this.#end = database.prepare('UPDATE mandates SET to_day = ? WHERE id = ?')
    this.#confirm = database.prepare('UPDATE mandates SET confirmed_by = ?, confirmed_at = ? WHERE id = ?')
    this.#delete = database.prepare('DELETE FROM mandates WHERE id = ?')
    this.#head = database.prepare('SELECT version, hash FROM register WHERE partner = ? ORDER BY version DESC LIMIT 1')
    this.#lines = database.prepare('SELECT * FROM register WHERE partner = ? ORDER BY version')
    this.#partners = database.prepare<[], string>('SELECT DISTINCT partner FROM register ORDER BY partner').pluck()
    this.#addLine = database.prepare(
      'INSERT INTO register VALUES (@partner, @version, @at, @actor, @person, @change, @previous, @hash)',
    )
    const apply = database.transaction((changes: readonly MandateChange[], by: string, at: number) => {
      for (const change of changes) this.#write(change, this.#carryOut(change, by, at), by, at)
    })
    this.#apply = (changes, by, at) => apply.immediate(changes, by, at)
  }

  async mandates(): Promise<readonly Mandate[]> {
    return this.#all.all().map(mandateFrom)
  }

  async change(changes: readonly MandateChange[], by: string, at: number): Promise<void> {
    this.changeNow(changes, by, at)
    this.#listeners.tell()
  }

  /** The same at once and without telling anybody, for use within a transaction. */
  changeNow(changes: readonly MandateChange[], by: string, at: number): void {
    this.#apply(changes, by, at)
  }

  async registerHead(partner: string): Promise<RegisterHead> {
    return this.#head.get(partner) ?? emptyRegister
  }

  async register(partner: string): Promise<readonly RegisterEntry[]> {
    return this.#lines.all(partner).map(lineFrom)
  }

  async registers(): Promise<readonly string[]> {
    return this.#partners.all()
  }

  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Returns the mandate that it is about. */
  #carryOut(change: MandateChange, by: string, at: number): Mandate {
    if (change.type === 'given') {
      this.#insert.run(mandateRow(change.mandate))
      return change.mandate
    }
    const row = this.#one.get(change.mandate)
    if (!row) throw new Error(`There is no mandate ${change.mandate}.`)
    if (change.type === 'ended') this.#end.run(change.to, row.id)
    else if (change.type === 'confirmed') this.#confirm.run(by, at, row.id)
    else if (change.type === 'held') this.#confirm.run(null, null, row.id)
    else this.#delete.run(row.id)
    return mandateFrom(row)
  }

  #write(change: MandateChange, { partner, person }: Mandate, by: string, at: number): void {
    const head = this.#head.get(partner) ?? emptyRegister
    const line = { partner, version: head.version + 1, at, by, person, change, previous: head.hash }
    const { by: actor, change: _, ...rest } = line
    this.#addLine.run({ ...rest, actor, change: canonicalJson(change), hash: registerHash(line) })
  }
}
