-- Keys and receipts; neither is ever changed or removed.
CREATE TABLE server_keys (
  council    word NOT NULL REFERENCES councils,
  public_key word NOT NULL,
  since      word NOT NULL,
  signature  text NOT NULL,
  PRIMARY KEY (council, public_key)
);

CREATE TABLE receipts (
  council word NOT NULL REFERENCES councils,
  number  integer NOT NULL,
  partner word NOT NULL,
  person  word NOT NULL,
  receipt text NOT NULL CHECK (json_typeof(receipt::json) = 'object'),
  hash    word NOT NULL,
  PRIMARY KEY (council, number)
);

CREATE FUNCTION receipts_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  placed integer;
  hashed text;
BEGIN
  SELECT number, hash INTO last FROM receipts WHERE council = NEW.council ORDER BY number DESC LIMIT 1;
  placed := coalesce(last.number, 0) + 1;
  hashed := chain_hash('schulterschluss-kept-receipt-1', placed, coalesce(last.hash, repeat('0', 64)), NEW.partner,
    NEW.person, NEW.receipt);
  IF coalesce(NEW.number, placed) <> placed OR coalesce(NEW.hash, hashed) <> hashed THEN
    RAISE EXCEPTION 'receipts: one is added at the end, chained to the one before, or not at all';
  END IF;
  NEW.number := placed;
  NEW.hash := hashed;
  RETURN NEW;
END $$;

-- One row a word or a link; a later one of the same partner, or on the same item, counts.
CREATE TABLE measure_words (
  council word NOT NULL REFERENCES councils,
  number  integer NOT NULL,
  measure word NOT NULL,
  partner word NOT NULL,
  at      word NOT NULL,
  says    text CHECK (says IN ('done', 'dropped', 'open')),
  item    word,
  linked  integer CHECK (linked IN (0, 1)),
  CHECK ((says IS NULL) = (item IS NOT NULL) AND (item IS NULL) = (linked IS NULL)),
  PRIMARY KEY (council, number)
);

CREATE TRIGGER server_keys_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON server_keys
  EXECUTE FUNCTION refused('what was signed stays provable');
CREATE TRIGGER receipts_append_only BEFORE INSERT ON receipts FOR EACH ROW EXECUTE FUNCTION receipts_append_only();
CREATE TRIGGER receipts_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON receipts
  EXECUTE FUNCTION refused('what was countersigned stays');
CREATE FUNCTION measure_words_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.number := coalesce(NEW.number, (SELECT coalesce(max(number), 0) + 1 FROM measure_words WHERE council = NEW.council));
  RETURN NEW;
END $$;
CREATE TRIGGER measure_words_numbered BEFORE INSERT ON measure_words FOR EACH ROW EXECUTE FUNCTION measure_words_numbered();
CREATE TRIGGER measure_words_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_words
  EXECUTE FUNCTION refused('a word is followed by another, not changed');
ALTER TABLE server_keys ENABLE ALWAYS TRIGGER server_keys_refuse_change;
ALTER TABLE receipts ENABLE ALWAYS TRIGGER receipts_append_only, ENABLE ALWAYS TRIGGER receipts_refuse_change;
ALTER TABLE measure_words ENABLE ALWAYS TRIGGER measure_words_numbered, ENABLE ALWAYS TRIGGER measure_words_refuse_change;

CREATE TABLE agreement_texts (
  council   word NOT NULL REFERENCES councils,
  agreement word NOT NULL,
  body      text NOT NULL CHECK (json_typeof(body::json) = 'object'),
  PRIMARY KEY (council, agreement)
);

CREATE TABLE source_memory (
  council word NOT NULL REFERENCES councils,
  source  word NOT NULL,
  facts   text NOT NULL CHECK (json_typeof(facts::json) = 'object'),
  PRIMARY KEY (council, source)
);

-- What people want to be told, where, and what is on its way.
CREATE TABLE notification_choices (
  council       word NOT NULL,
  person        word NOT NULL,
  choices       text NOT NULL CHECK (json_typeof(choices::json) = 'object'),
  since         integer NOT NULL,
  told_at       bigint NOT NULL DEFAULT 0,
  address       text,
  confirmed     integer NOT NULL DEFAULT 0,
  confirm_hash  word,
  confirm_until bigint,
  leave         word NOT NULL,
  PRIMARY KEY (council, person),
  UNIQUE (council, confirm_hash),
  UNIQUE (council, leave),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);

CREATE TABLE push_devices (
  council    word NOT NULL,
  id         word NOT NULL,
  person     word NOT NULL,
  endpoint   word NOT NULL,
  p256dh     text NOT NULL,
  auth       text NOT NULL,
  device     text NOT NULL,
  session    text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (council, id),
  UNIQUE (council, endpoint),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX push_devices_person ON push_devices (council, person);

CREATE TABLE notification_cursor (
  council word PRIMARY KEY REFERENCES councils,
  version integer NOT NULL
);

CREATE TABLE news (
  council    word NOT NULL,
  person     word NOT NULL,
  key        word NOT NULL,
  kind       text NOT NULL,
  thing_kind text NOT NULL,
  thing      text NOT NULL,
  found_at   bigint NOT NULL,
  handed     integer NOT NULL DEFAULT 0,
  PRIMARY KEY (council, person, key),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE
);

CREATE TABLE deliveries (
  council  word NOT NULL,
  id       word NOT NULL,
  person   word NOT NULL,
  device   word,
  news     text NOT NULL CHECK (json_typeof(news::json) = 'array'),
  attempts integer NOT NULL DEFAULT 0,
  due_at   bigint NOT NULL,
  begun    integer NOT NULL DEFAULT 0,
  PRIMARY KEY (council, id),
  FOREIGN KEY (council, person) REFERENCES people ON DELETE CASCADE,
  FOREIGN KEY (council, device) REFERENCES push_devices ON DELETE CASCADE
);
CREATE INDEX deliveries_person ON deliveries (council, person);
CREATE INDEX deliveries_device ON deliveries (council, device);
