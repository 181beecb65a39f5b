/** What people want to be told, where, and what is on its way. None of it is part of the log. */
export const notificationTables = `
  CREATE TABLE notification_choices (
    person        TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    choices       TEXT NOT NULL CHECK (json_type(choices) = 'object'),
    since         INTEGER NOT NULL,
    told_at       INTEGER NOT NULL DEFAULT 0,
    address       TEXT,
    confirmed     INTEGER NOT NULL DEFAULT 0,
    confirm_hash  TEXT UNIQUE,
    confirm_until INTEGER,
    leave         TEXT NOT NULL UNIQUE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE push_devices (
    id         TEXT PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    endpoint   TEXT NOT NULL UNIQUE,
    p256dh     TEXT NOT NULL,
    auth       TEXT NOT NULL,
    device     TEXT NOT NULL,
    session    TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX push_devices_person ON push_devices (person);

  CREATE TABLE notification_cursor (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    version  INTEGER NOT NULL
  ) STRICT;
  INSERT INTO notification_cursor VALUES (1, 0);

  CREATE TABLE news (
    person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    key        TEXT NOT NULL,
    kind       TEXT NOT NULL,
    thing_kind TEXT NOT NULL,
    thing      TEXT NOT NULL,
    found_at   INTEGER NOT NULL,
    handed     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (person, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE deliveries (
    id       TEXT PRIMARY KEY,
    person   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    device   TEXT REFERENCES push_devices (id) ON DELETE CASCADE,
    news     TEXT NOT NULL CHECK (json_type(news) = 'array'),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at   INTEGER NOT NULL,
    begun    INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deliveries_person ON deliveries (person);
  CREATE INDEX deliveries_device ON deliveries (device);
  `
