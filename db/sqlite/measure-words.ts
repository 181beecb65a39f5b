import type { Database, Statement } from 'better-sqlite3'
import type { MeasureEntry, MeasureSays, MeasureWords } from '../measure-words.ts'

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

interface Row {
  readonly measure: string
  readonly partner: string
  readonly at: string
  readonly says: MeasureSays | null
  readonly item: string | null
  readonly linked: 0 | 1 | null
}

export class SqliteMeasureWords implements MeasureWords {
  readonly #all: Statement<[], Row>
  readonly #add: Statement<[Row]>

  constructor(database: Database) {
    this.#all = database.prepare('SELECT measure, partner, at, says, item, linked FROM measure_words ORDER BY number')
    this.#add = database.prepare(
      'INSERT INTO measure_words (measure, partner, at, says, item, linked) VALUES (@measure, @partner, @at, @says, @item, @linked)',
    )
  }

  async all(): Promise<readonly MeasureEntry[]> {
    return this.#all.all().map(entryOf)
  }

  async add(entry: MeasureEntry): Promise<void> {
    const { measure, partner, at } = entry
    const nothing = { says: null, item: null, linked: null }
    const said = 'says' in entry ? { says: entry.says } : { item: entry.item, linked: entry.linked ? 1 : 0 }
    this.#add.run({ measure, partner, at, ...nothing, ...said } as Row)
  }
}

function entryOf({ measure, partner, at, says, item, linked }: Row): MeasureEntry {
  const about = { measure, partner, at }
  return says === null ? { ...about, item: item ?? '', linked: linked === 1 } : { ...about, says }
}
