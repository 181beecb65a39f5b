-- Columns are those of the tables in SQLite, so that a council moves row by row; times are milliseconds since 1970.

CREATE TABLE people (
  council       word NOT NULL REFERENCES councils,
  id            word NOT NULL,
  name          text NOT NULL,
  language      text,
  login         word,
  administrator integer NOT NULL DEFAULT 0,
  PRIMARY KEY (council, id),
  UNIQUE (council, login)
);

CREATE TABLE links (
  council    word NOT NULL,
  token_hash word NOT NULL,
  person     word NOT NULL,
  expires_at bigint NOT NULL,
  reusable   integer NOT NULL,
  used_at    bigint,
  PRIMARY KEY (council, token_hash),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX links_person ON links (council, person);

CREATE TABLE sessions (
  council      word NOT NULL,
  token_hash   word NOT NULL,
  id           word NOT NULL,
  person       word NOT NULL,
  created_at   bigint NOT NULL,
  last_seen_at bigint NOT NULL,
  expires_at   bigint NOT NULL,
  revoked_at   bigint,
  device       text NOT NULL DEFAULT '',
  begun_by     text NOT NULL DEFAULT 'link',
  proved_at    bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (council, id),
  UNIQUE (council, token_hash),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX sessions_person ON sessions (council, person);

CREATE TABLE passwords (
  council    word NOT NULL,
  person     word NOT NULL,
  hash       text NOT NULL,
  changed_at bigint NOT NULL,
  PRIMARY KEY (council, person),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);

CREATE TABLE passkeys (
  council    word NOT NULL,
  id         word NOT NULL,
  person     word NOT NULL,
  public_key bytea NOT NULL,
  counter    bigint NOT NULL,
  transports text NOT NULL CHECK (json_typeof(transports::json) = 'array'),
  device     text NOT NULL,
  created_at bigint NOT NULL,
  used_at    bigint,
  PRIMARY KEY (council, id),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX passkeys_person ON passkeys (council, person);

CREATE TABLE invitations (
  council    word NOT NULL,
  token_hash word NOT NULL,
  person     word NOT NULL,
  made_by    text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_at   bigint,
  PRIMARY KEY (council, token_hash),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX invitations_person ON invitations (council, person);

-- Under way for minutes: what passkeys have to answer.
CREATE TABLE challenges (
  council   word NOT NULL REFERENCES councils,
  challenge word NOT NULL,
  what      text NOT NULL,
  person    word,
  until     bigint NOT NULL,
  PRIMARY KEY (council, challenge)
);
CREATE INDEX challenges_until ON challenges (council, until);

CREATE TABLE calendar_links (
  council    word NOT NULL,
  token_hash word NOT NULL,
  id         word NOT NULL,
  person     word NOT NULL,
  created_at bigint NOT NULL,
  used_at    bigint,
  PRIMARY KEY (council, token_hash),
  UNIQUE (council, id),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX calendar_links_person ON calendar_links (council, person);

CREATE TABLE mandates (
  council      word NOT NULL,
  id           word NOT NULL,
  person       word NOT NULL,
  partner      word NOT NULL,
  from_day     word NOT NULL,
  to_day       word,
  role         text,
  committees   text CHECK (committees IS NULL OR json_typeof(committees::json) = 'array'),
  board        integer,
  represents   word,
  confirmed_by text,
  confirmed_at bigint,
  CHECK ((role IS NULL) = (represents IS NOT NULL)),
  PRIMARY KEY (council, id),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE,
  FOREIGN KEY (council, represents) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX mandates_person ON mandates (council, person);
CREATE INDEX mandates_represents ON mandates (council, represents);

CREATE TABLE register (
  council  word NOT NULL REFERENCES councils,
  partner  word NOT NULL,
  version  integer NOT NULL,
  at       bigint NOT NULL,
  actor    word NOT NULL,
  person   word NOT NULL,
  change   text NOT NULL CHECK (json_typeof(change::json) = 'object'),
  previous word NOT NULL,
  hash     word NOT NULL,
  PRIMARY KEY (council, partner, version)
);

CREATE TABLE founding (
  council   word PRIMARY KEY REFERENCES councils,
  agreement text,
  own       text CHECK (own IS NULL OR json_typeof(own::json) = 'object'),
  at        bigint NOT NULL
);

-- registerHash of db/register-chain.ts: `change` is canonical JSON already.
CREATE FUNCTION register_appends_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  placed integer;
  behind text;
  hashed text;
BEGIN
  SELECT version, hash INTO last FROM register WHERE council = NEW.council AND partner = NEW.partner
    ORDER BY version DESC LIMIT 1;
  placed := coalesce(last.version, 0) + 1;
  behind := coalesce(last.hash, repeat('0', 64));
  hashed := encode(sha256(convert_to('["schulterschluss-register-1",' || to_json(NEW.partner::text) || ',' || placed || ',' ||
    NEW.at || ',' || to_json(NEW.actor::text) || ',' || to_json(NEW.person::text) || ',' || NEW.change || ',' ||
    to_json(behind) || ']', 'UTF8')), 'hex');
  IF coalesce(NEW.version, placed) <> placed OR coalesce(NEW.previous, behind) <> behind
    OR coalesce(NEW.hash, hashed) <> hashed THEN
    RAISE EXCEPTION 'register: a line is added at the end, chained to the one before, or not at all';
  END IF;
  NEW.version := placed;
  NEW.previous := behind;
  NEW.hash := hashed;
  RETURN NEW;
END $$;

CREATE TRIGGER register_appends_only BEFORE INSERT ON register FOR EACH ROW EXECUTE FUNCTION register_appends_only();
CREATE TRIGGER register_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON register
  EXECUTE FUNCTION refused('lines are never changed or deleted');
ALTER TABLE register ENABLE ALWAYS TRIGGER register_appends_only, ENABLE ALWAYS TRIGGER register_refuses_change;

-- What changed beside the log, for whoever keeps something of it in memory: kinds and ids. Numbers are dense in a council,
-- so that a cursor misses nothing.
CREATE TABLE changes (
  council word NOT NULL REFERENCES councils,
  number  integer NOT NULL,
  kind    text NOT NULL,
  id      word NOT NULL,
  at      bigint,
  PRIMARY KEY (council, number)
);

CREATE FUNCTION note_change(the_council text, what text, whose text, since bigint DEFAULT NULL) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH next AS (UPDATE councils SET changes = changes + 1 WHERE council = the_council RETURNING changes)
  INSERT INTO changes (council, number, kind, id, at) SELECT the_council, next.changes, what, whose, since FROM next
$$;

CREATE FUNCTION note_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM note_change(OLD.council, 'person-erased', OLD.id);
  ELSE
    PERFORM note_change(NEW.council, CASE TG_OP WHEN 'INSERT' THEN 'person-added' ELSE 'person-changed' END, NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER people_noted AFTER INSERT OR UPDATE OR DELETE ON people FOR EACH ROW EXECUTE FUNCTION note_person();

CREATE FUNCTION note_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM note_change(NEW.council, 'mandates', NEW.partner);
  RETURN NULL;
END $$;
CREATE TRIGGER register_noted AFTER INSERT ON register FOR EACH ROW EXECUTE FUNCTION note_line();

CREATE FUNCTION note_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.revoked_at IS NOT NULL AND OLD.revoked_at IS NULL THEN
    PERFORM note_change(NEW.council, 'session-revoked', NEW.id);
  ELSIF NEW.token_hash <> OLD.token_hash THEN
    PERFORM note_change(NEW.council, 'session-proved', NEW.id, NEW.proved_at);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sessions_noted AFTER UPDATE OF revoked_at, token_hash ON sessions
  FOR EACH ROW EXECUTE FUNCTION note_session();

CREATE FUNCTION note_erasure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM note_change(NEW.council, 'texts-erased', NEW.version::text);
  RETURN NULL;
END $$;
CREATE TRIGGER erasures_noted AFTER INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION note_erasure();

REVOKE ALL ON FUNCTION note_change FROM PUBLIC;
