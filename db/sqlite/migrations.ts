import { calendarLinkTable } from './calendar-links.ts'
import { measureTables } from './measure-words.ts'
import type { Database } from 'better-sqlite3'
import { chainAnswers } from './chained-answers.ts'
import { identityTables } from './identity-tables.ts'
import { evidenceTables } from './evidence.ts'
import { sourceMemoryTable } from './source-memory.ts'
import { notificationTables } from './notification-tables.ts'

/** One step: statements, or what statements alone cannot do. */
export type Migration = string | ((database: Database) => void)

/**
 * The tables, as numbered steps: the n-th brings a file from `user_version` n−1 to n. Steps are never edited once a
 * release has them; a change is a new step at the end.
 */
export const migrations: readonly Migration[] = [
  `
  CREATE TABLE log (
    version     INTEGER PRIMARY KEY,
    command     TEXT NOT NULL UNIQUE,
    stream_kind TEXT NOT NULL,
    stream_id   TEXT NOT NULL,
    actor       TEXT NOT NULL,
    at          TEXT NOT NULL,
    rulebook    TEXT NOT NULL,
    body        TEXT NOT NULL CHECK (json_type(body) = 'object'),
    text_hashes TEXT NOT NULL CHECK (json_type(text_hashes) = 'object'),
    previous    TEXT NOT NULL CHECK (length(previous) = 64),
    hash        TEXT NOT NULL CHECK (length(hash) = 64)
  ) STRICT;

  CREATE TABLE texts (
    version INTEGER NOT NULL REFERENCES log (version),
    path    TEXT NOT NULL,
    salt    BLOB NOT NULL CHECK (length(salt) = 16),
    content TEXT NOT NULL,
    PRIMARY KEY (version, path)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answers (
    command TEXT PRIMARY KEY,
    actor   TEXT NOT NULL,
    at      TEXT NOT NULL,
    answer  TEXT NOT NULL CHECK (json_type(answer) = 'object')
  ) STRICT, WITHOUT ROWID;

  -- REPLACE deletes without firing DELETE triggers unless recursive_triggers is on, which each connection decides for
  -- itself. So the insert itself refuses what would replace a row.
  CREATE TRIGGER log_appends_only BEFORE INSERT ON log
  WHEN NEW.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM log)
    OR EXISTS (SELECT 1 FROM log WHERE command = NEW.command)
  BEGIN SELECT raise(ABORT, 'log: an entry is added at the end, with a new command, or not at all'); END;
  CREATE TRIGGER log_refuses_update BEFORE UPDATE ON log
  BEGIN SELECT raise(ABORT, 'log: entries are never changed; append a correction'); END;
  CREATE TRIGGER log_refuses_delete BEFORE DELETE ON log
  BEGIN SELECT raise(ABORT, 'log: entries are never deleted; erase their texts'); END;

  CREATE TRIGGER answers_insert_once BEFORE INSERT ON answers
  WHEN EXISTS (SELECT 1 FROM answers WHERE command = NEW.command)
  BEGIN SELECT raise(ABORT, 'answers: a command keeps its first answer'); END;
  CREATE TRIGGER answers_refuse_update BEFORE UPDATE ON answers
  BEGIN SELECT raise(ABORT, 'answers: a command keeps its first answer'); END;
  CREATE TRIGGER answers_refuse_delete BEFORE DELETE ON answers
  BEGIN SELECT raise(ABORT, 'answers: a command keeps its first answer'); END;

  CREATE TRIGGER texts_insert_once BEFORE INSERT ON texts
  WHEN EXISTS (SELECT 1 FROM texts WHERE version = NEW.version AND path = NEW.path)
  BEGIN SELECT raise(ABORT, 'texts: a text is written once'); END;
  CREATE TRIGGER texts_refuse_update BEFORE UPDATE ON texts
  BEGIN SELECT raise(ABORT, 'texts: a text may be erased, not changed'); END;

  CREATE TABLE people (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    partner    TEXT NOT NULL,
    role       TEXT NOT NULL,
    committees TEXT NOT NULL CHECK (json_type(committees) = 'array'),
    language   TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE links (
    token_hash TEXT PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL,
    reusable   INTEGER NOT NULL,
    used_at    INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_person ON links (person);

  CREATE TABLE sessions (
    token_hash   TEXT PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    person       TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at   INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    revoked_at   INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_person ON sessions (person);
  `,
  `
  CREATE TABLE agreement_texts (
    agreement TEXT PRIMARY KEY,
    body      TEXT NOT NULL CHECK (json_type(body) = 'object')
  ) STRICT, WITHOUT ROWID;
  `,
  chainAnswers,
  identityTables,
  evidenceTables,
  measureTables,
  sourceMemoryTable,
  notificationTables,
  calendarLinkTable,
]
