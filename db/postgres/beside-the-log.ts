import type { AgreementText, AgreementTexts } from '../agreement-texts.ts'
import type { MeasureEntry, MeasureWords } from '../measure-words.ts'
import { measureFrom, measureRow, type MeasureRow } from '../rows/measure-word.ts'
import type { Remembered, SourceMemory } from '../source-memory.ts'
import type { CouncilDatabase } from './council-database.ts'
import type { OneCouncil } from './one-council.ts'

/** The texts of agreements, one row each: they are read and replaced whole. */
export class PostgresAgreementTexts implements AgreementTexts {
  readonly #council: OneCouncil

  constructor(council: OneCouncil) {
    this.#council = council
  }

  async textOf(agreement: string): Promise<AgreementText | undefined> {
    const statement = 'SELECT body FROM agreement_texts WHERE council = $1 AND agreement = $2'
    const row = await this.#council.row<{ body: string }>(statement, agreement)
    return row && (JSON.parse(row.body) as AgreementText)
  }

  async keepText(agreement: string, text: AgreementText): Promise<void> {
    const newer = 'ON CONFLICT (council, agreement) DO UPDATE SET body = excluded.body'
    await this.#council.insert('agreement_texts', { agreement, body: JSON.stringify(text) }, newer)
  }
}

/** Words on measures, added to and never changed. */
export class PostgresMeasureWords implements MeasureWords {
  readonly #council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.#council = council
  }

  async all(): Promise<readonly MeasureEntry[]> {
    const rows = await this.#council.rows<MeasureRow>(
      'SELECT measure, partner, at, says, item, linked FROM measure_words WHERE council = $1 ORDER BY number',
    )
    return rows.map(measureFrom)
  }

  async add(entry: MeasureEntry): Promise<void> {
    await this.#council.change((within) => within.insert('measure_words', { ...measureRow(entry) }))
  }
}

/** The digests of the last import. */
export class PostgresSourceMemory implements SourceMemory {
  readonly #council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.#council = council
  }

  async all(): Promise<readonly Remembered[]> {
    const statement = 'SELECT source, facts FROM source_memory WHERE council = $1'
    const rows = await this.#council.rows<{ source: string; facts: string }>(statement)
    return rows.map(({ source, facts }) => ({ source, facts: JSON.parse(facts) as Remembered['facts'] }))
  }

  async keep(things: readonly Remembered[]): Promise<void> {
    const newer = 'ON CONFLICT (council, source) DO UPDATE SET facts = excluded.facts'
    await this.#council.change(async (within) => {
      for (const { source, facts } of things) {
        await within.insert('source_memory', { source, facts: JSON.stringify(facts) }, newer)
      }
    })
  }
}
