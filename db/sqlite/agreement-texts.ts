import type { Database, Statement } from 'better-sqlite3'
import type { AgreementText, AgreementTexts } from '../agreement-texts.ts'

/** The texts of agreements in the council's file, one row each: they are read and replaced whole. */
export class SqliteAgreementTexts implements AgreementTexts {
  readonly #one: Statement<[string], string>
  readonly #put: Statement<[string, string]>

  constructor(database: Database) {
    this.#one = database.prepare<[string], string>('SELECT body FROM agreement_texts WHERE agreement = ?').pluck()
    this.#put = database.prepare(
      'INSERT INTO agreement_texts (agreement, body) VALUES (?, ?) ON CONFLICT (agreement) DO UPDATE SET body = excluded.body',
    )
  }

  async textOf(agreement: string): Promise<AgreementText | undefined> {
    const body = this.#one.get(agreement)
    return body === undefined ? undefined : (JSON.parse(body) as AgreementText)
  }

  async keepText(agreement: string, text: AgreementText): Promise<void> {
    this.#put.run(agreement, JSON.stringify(text))
  }
}
