/** Who acts for whom, what people sign in with, how they come in, and how the council began. */
export const identityTables = `
  -- Who acts for whom moves from the people into dated registers, one a partner.
  CREATE TABLE mandates (
    id         TEXT PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    partner    TEXT NOT NULL,
    from_day   TEXT NOT NULL,
    to_day     TEXT,
    role       TEXT,
    committees TEXT CHECK (committees IS NULL OR json_type(committees) = 'array'),
    board      INTEGER,
    represents TEXT REFERENCES people (id) ON DELETE CASCADE,
    confirmed_by TEXT,
    confirmed_at INTEGER,
    CHECK ((role IS NULL) = (represents IS NOT NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mandates_person ON mandates (person);
  CREATE INDEX mandates_represents ON mandates (represents);
  INSERT INTO mandates (id, person, partner, from_day, role, committees, board, confirmed_by, confirmed_at)
    SELECT 'm-' || id, id, partner, '0001-01-01', role, committees, 1, 'before', 0 FROM people;

  CREATE TABLE register (
    partner  TEXT NOT NULL,
    version  INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor    TEXT NOT NULL,
    person   TEXT NOT NULL,
    change   TEXT NOT NULL CHECK (json_type(change) = 'object'),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash     TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (partner, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER register_appends_only BEFORE INSERT ON register
  WHEN NEW.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM register WHERE partner = NEW.partner)
  BEGIN SELECT raise(ABORT, 'register: a line is added at the end or not at all'); END;
  CREATE TRIGGER register_refuses_update BEFORE UPDATE ON register
  BEGIN SELECT raise(ABORT, 'register: lines are never changed'); END;
  CREATE TRIGGER register_refuses_delete BEFORE DELETE ON register
  BEGIN SELECT raise(ABORT, 'register: lines are never deleted'); END;

  CREATE TABLE founding (
    only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
    agreement TEXT,
    own       TEXT CHECK (own IS NULL OR json_type(own) = 'object'),
    at        INTEGER NOT NULL
  ) STRICT;
  INSERT INTO founding SELECT 1, NULL, NULL, 0 WHERE EXISTS (SELECT 1 FROM people);

  ALTER TABLE people DROP COLUMN partner;
  ALTER TABLE people DROP COLUMN role;
  ALTER TABLE people DROP COLUMN committees;
  ALTER TABLE people ADD COLUMN login TEXT;
  ALTER TABLE people ADD COLUMN administrator INTEGER NOT NULL DEFAULT 0;
  CREATE UNIQUE INDEX people_login ON people (login);

  ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
  ALTER TABLE sessions ADD COLUMN begun_by TEXT NOT NULL DEFAULT 'link';
  ALTER TABLE sessions ADD COLUMN proved_at INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE passwords (
    person     TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    hash       TEXT NOT NULL,
    changed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE passkeys (
    id         TEXT PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    public_key BLOB NOT NULL,
    counter    INTEGER NOT NULL,
    transports TEXT NOT NULL CHECK (json_type(transports) = 'array'),
    device     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX passkeys_person ON passkeys (person);

  CREATE TABLE invitations (
    token_hash TEXT PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    made_by    TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at   INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX invitations_person ON invitations (person);
  `
