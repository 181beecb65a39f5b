import type { Database, Statement } from 'better-sqlite3'
import { measureFrom, measureRow, type MeasureRow } from '../rows/measure-word.ts'
import type { MeasureEntry, MeasureWords } from '../measure-words.ts'

/** One row a word or a link; a later one of the same partner, or on the same item, counts. */
export const measureTables = `
  CREATE TABLE measure_words (
    number  INTEGER PRIMARY KEY,
    measure TEXT NOT NULL,
    partner TEXT NOT NULL,
    at      TEXT NOT NULL,
    says    TEXT CHECK (says IN ('done', 'dropped', 'open')),
    item    TEXT,
    linked  INTEGER CHECK (linked IN (0, 1)),
    CHECK ((says IS NULL) = (item IS NOT NULL) AND (item IS NULL) = (linked IS NULL))
  ) STRICT;
  CREATE TRIGGER measure_words_refuse_update BEFORE UPDATE ON measure_words
  BEGIN SELECT raise(ABORT, 'measure_words: a word is followed by another, not changed'); END;
  CREATE TRIGGER measure_words_refuse_delete BEFORE DELETE ON measure_words
  BEGIN SELECT raise(ABORT, 'measure_words: a word is taken back by another'); END;
`

export class SqliteMeasureWords implements MeasureWords {
  readonly #all: Statement<[], MeasureRow>
  readonly #add: Statement<[MeasureRow]>

  constructor(database: Database) {
    this.#all = database.prepare('SELECT measure, partner, at, says, item, linked FROM measure_words ORDER BY number')
    this.#add = database.prepare(
      'INSERT INTO measure_words (measure, partner, at, says, item, linked) VALUES (@measure, @partner, @at, @says, @item, @linked)',
    )
  }

  async all(): Promise<readonly MeasureEntry[]> {
    return this.#all.all().map(measureFrom)
  }

  async add(entry: MeasureEntry): Promise<void> {
    this.#add.run(measureRow(entry))
  }
}
