import type { Database } from 'better-sqlite3'
import { type AnswerDraft, chainAnswer, NO_ROW } from '../chain.ts'

const tables = `
  CREATE TABLE answers (
    number  INTEGER PRIMARY KEY,
    command TEXT NOT NULL UNIQUE,
    actor   TEXT NOT NULL,
    at      TEXT NOT NULL,
    answer  TEXT NOT NULL CHECK (json_type(answer) = 'object'),
    hash    TEXT NOT NULL CHECK (length(hash) = 64)
  ) STRICT;

  CREATE TRIGGER answers_append_only BEFORE INSERT ON answers
  WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM answers)
    OR EXISTS (SELECT 1 FROM answers WHERE command = NEW.command)
  BEGIN SELECT raise(ABORT, 'answers: a command keeps its first answer'); END;
  CREATE TRIGGER answers_refuse_update BEFORE UPDATE ON answers
  BEGIN SELECT raise(ABORT, 'answers: a command keeps its first answer'); END;
  CREATE TRIGGER answers_refuse_delete BEFORE DELETE ON answers
  BEGIN SELECT raise(ABORT, 'answers: a command keeps its first answer'); END;

  -- What was erased, when, by whom and why. A text that is missing without a row here was lost, not erased.
  CREATE TABLE erasures (
    number   INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL REFERENCES log (version),
    path     TEXT NOT NULL,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    cause    TEXT NOT NULL,
    stand_in TEXT NOT NULL,
    hash     TEXT NOT NULL CHECK (length(hash) = 64),
    UNIQUE (version, path)
  ) STRICT;

  CREATE TRIGGER erasures_append_only BEFORE INSERT ON erasures
  WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM erasures)
    OR EXISTS (SELECT 1 FROM erasures WHERE version = NEW.version AND path = NEW.path)
  BEGIN SELECT raise(ABORT, 'erasures: a text is erased once'); END;
  CREATE TRIGGER erasures_refuse_update BEFORE UPDATE ON erasures
  BEGIN SELECT raise(ABORT, 'erasures: what was erased stays on record'); END;
  CREATE TRIGGER erasures_refuse_delete BEFORE DELETE ON erasures
  BEGIN SELECT raise(ABORT, 'erasures: what was erased stays on record'); END;
  CREATE TRIGGER texts_erased_on_record BEFORE DELETE ON texts
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE version = OLD.version AND path = OLD.path)
  BEGIN SELECT raise(ABORT, 'texts: an erasure is noted first'); END;
`

/** Answers get a number and a chain of their own, and erasures a record. */
export function chainAnswers(database: Database): void {
  const before = database
    .prepare<[], AnswerDraft>('SELECT command, actor, at, answer FROM answers ORDER BY at, command')
    .all()
  database.exec('DROP TABLE answers')
  database.exec(tables)
  const insert = database.prepare('INSERT INTO answers VALUES (@number, @command, @actor, @at, @answer, @hash)')
  let last = NO_ROW
  for (const each of before) {
    const chained = chainAnswer(each, last)
    insert.run(chained)
    last = chained
  }
}
