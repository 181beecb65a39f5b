-- Text that sorts by its bytes, as in SQLite, whatever language the database was made for.
CREATE DOMAIN word AS text COLLATE "C";

-- The councils of this database. `changes` numbers the feed of what changed beside the log (003).
CREATE TABLE councils (
  council word PRIMARY KEY CHECK (council ~ '^[a-z0-9][a-z0-9-]*$'),
  changes integer NOT NULL DEFAULT 0
);

CREATE TABLE log (
  council     word NOT NULL REFERENCES councils,
  version     integer NOT NULL,
  command     word NOT NULL,
  stream_kind word NOT NULL,
  stream_id   word NOT NULL,
  actor       word NOT NULL,
  at          word NOT NULL,
  rulebook    word NOT NULL,
  body        text NOT NULL CHECK (json_typeof(body::json) = 'object'),
  text_hashes text NOT NULL CHECK (json_typeof(text_hashes::json) = 'object'),
  previous    word NOT NULL,
  hash        word NOT NULL,
  PRIMARY KEY (council, version),
  -- The command first: while a table is new, the planner takes any key that begins with the council for a good way to
  -- find one row in it, and keeps that plan. What looks for a command hides the council from it (council || '').
  UNIQUE (command, council)
);

-- The content is UTF-8, kept as bytes: it is hashed as bytes, and PostgreSQL's own text type knows no U+0000.
CREATE TABLE texts (
  council word NOT NULL,
  version integer NOT NULL,
  path    word NOT NULL,
  salt    bytea NOT NULL CHECK (length(salt) = 16),
  content bytea NOT NULL,
  PRIMARY KEY (council, version, path),
  FOREIGN KEY (council, version) REFERENCES log
);
-- What was erased is cleared from the pages at the next round of the database's own cleaner (a minute by default).
ALTER TABLE texts SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);

CREATE TABLE answers (
  council word NOT NULL REFERENCES councils,
  number  integer NOT NULL,
  command word NOT NULL,
  actor   word NOT NULL,
  at      word NOT NULL,
  answer  text NOT NULL CHECK (json_typeof(answer::json) = 'object'),
  hash    word NOT NULL,
  PRIMARY KEY (council, number),
  UNIQUE (command, council)
);

-- What was erased, when, by whom and why. A text that is missing without a row here was lost, not erased.
CREATE TABLE erasures (
  council  word NOT NULL,
  number   integer NOT NULL,
  version  integer NOT NULL,
  path     word NOT NULL,
  at       word NOT NULL,
  erased_by word NOT NULL,
  cause    word NOT NULL,
  stand_in word NOT NULL,
  hash     word NOT NULL,
  PRIMARY KEY (council, number),
  UNIQUE (council, version, path),
  FOREIGN KEY (council, version) REFERENCES log
);

-- SHA-256 in hex over JSON.stringify([format, number, ...words]): the formulas of db/chain.ts. PostgreSQL escapes in JSON
-- what ECMAScript does, and in the same way (tests/db/postgres-hashes.test.ts).
CREATE FUNCTION chain_hash(format text, number integer, VARIADIC words text[]) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(
    '["' || format || '",' || number || ',' || substr(array_to_json(words)::text, 2), 'UTF8')), 'hex')
$$;

-- An entry gets its place and its hash here; one that brings them with it must bring these.
CREATE FUNCTION log_appends_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  placed integer;
  behind text;
  hashed text;
BEGIN
  SELECT version, hash INTO last FROM log WHERE council = NEW.council ORDER BY version DESC LIMIT 1;
  placed := coalesce(last.version, 0) + 1;
  behind := coalesce(last.hash, repeat('0', 64));
  hashed := chain_hash('schulterschluss-log-1', placed, behind, NEW.command, NEW.stream_kind, NEW.stream_id, NEW.actor,
    NEW.at, NEW.rulebook, NEW.body, NEW.text_hashes);
  IF coalesce(NEW.version, placed) <> placed OR coalesce(NEW.previous, behind) <> behind
    OR coalesce(NEW.hash, hashed) <> hashed THEN
    RAISE EXCEPTION 'log: an entry is added at the end, chained to the one before, or not at all';
  END IF;
  NEW.version := placed;
  NEW.previous := behind;
  NEW.hash := hashed;
  RETURN NEW;
END $$;

CREATE FUNCTION answers_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  placed integer;
  hashed text;
BEGIN
  SELECT number, hash INTO last FROM answers WHERE council = NEW.council ORDER BY number DESC LIMIT 1;
  placed := coalesce(last.number, 0) + 1;
  hashed := chain_hash('schulterschluss-answer-1', placed, coalesce(last.hash, repeat('0', 64)), NEW.command, NEW.actor,
    NEW.at, NEW.answer);
  IF coalesce(NEW.number, placed) <> placed OR coalesce(NEW.hash, hashed) <> hashed THEN
    RAISE EXCEPTION 'answers: one is added at the end, chained to the one before, or not at all';
  END IF;
  NEW.number := placed;
  NEW.hash := hashed;
  RETURN NEW;
END $$;

CREATE FUNCTION erasures_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  placed integer;
  hashed text;
BEGIN
  SELECT number, hash INTO last FROM erasures WHERE council = NEW.council ORDER BY number DESC LIMIT 1;
  placed := coalesce(last.number, 0) + 1;
  -- The version stands among the words as a number, without quotation marks.
  hashed := encode(sha256(convert_to('["schulterschluss-erasure-1",' || placed || ',' ||
    to_json(coalesce(last.hash, repeat('0', 64))) || ',' || NEW.version || ',' ||
    substr(array_to_json(ARRAY[NEW.path, NEW.at, NEW.erased_by, NEW.cause, NEW.stand_in]::text[])::text, 2), 'UTF8')), 'hex');
  IF coalesce(NEW.number, placed) <> placed OR coalesce(NEW.hash, hashed) <> hashed THEN
    RAISE EXCEPTION 'erasures: one is added at the end, chained to the one before, or not at all';
  END IF;
  NEW.number := placed;
  NEW.hash := hashed;
  RETURN NEW;
END $$;

CREATE FUNCTION texts_insert_as_hashed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF encode(sha256(NEW.salt || NEW.content), 'hex') IS DISTINCT FROM
    (SELECT text_hashes::json ->> NEW.path FROM log WHERE council = NEW.council AND version = NEW.version) THEN
    RAISE EXCEPTION 'texts: the log holds the hash of another text';
  END IF;
  -- A range in order, so that it is this key that is read; equality would do with any that begins with the council.
  IF (SELECT version = NEW.version AND path = NEW.path FROM erasures
    WHERE council = NEW.council AND (version, path) >= (NEW.version, NEW.path) ORDER BY version, path LIMIT 1) THEN
    RAISE EXCEPTION 'texts: what was erased stays so';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION texts_erased_on_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM erasures WHERE council = OLD.council AND version = OLD.version AND path = OLD.path) THEN
    RAISE EXCEPTION 'texts: an erasure is noted first';
  END IF;
  RETURN OLD;
END $$;

-- Refuses whatever it is set on; its argument says why.
CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: %', TG_TABLE_NAME, TG_ARGV[0];
END $$;

CREATE TRIGGER log_appends_only BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION log_appends_only();
CREATE TRIGGER log_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log
  EXECUTE FUNCTION refused('entries are never changed or deleted; append a correction, erase their texts');
CREATE TRIGGER answers_append_only BEFORE INSERT ON answers FOR EACH ROW EXECUTE FUNCTION answers_append_only();
CREATE TRIGGER answers_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON answers
  EXECUTE FUNCTION refused('a command keeps its first answer');
CREATE TRIGGER erasures_append_only BEFORE INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION erasures_append_only();
CREATE TRIGGER erasures_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON erasures
  EXECUTE FUNCTION refused('what was erased stays on record');
CREATE TRIGGER texts_insert_as_hashed BEFORE INSERT ON texts FOR EACH ROW EXECUTE FUNCTION texts_insert_as_hashed();
CREATE TRIGGER texts_erased_on_record BEFORE DELETE ON texts FOR EACH ROW EXECUTE FUNCTION texts_erased_on_record();
CREATE TRIGGER texts_refuse_change BEFORE UPDATE OR TRUNCATE ON texts
  EXECUTE FUNCTION refused('a text may be erased, not changed');

-- Also for what comes by replication or with session_replication_role = replica.
ALTER TABLE log ENABLE ALWAYS TRIGGER log_appends_only, ENABLE ALWAYS TRIGGER log_refuses_change;
ALTER TABLE answers ENABLE ALWAYS TRIGGER answers_append_only, ENABLE ALWAYS TRIGGER answers_refuse_change;
ALTER TABLE erasures ENABLE ALWAYS TRIGGER erasures_append_only, ENABLE ALWAYS TRIGGER erasures_refuse_change;
ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_insert_as_hashed, ENABLE ALWAYS TRIGGER texts_erased_on_record,
  ENABLE ALWAYS TRIGGER texts_refuse_change;
