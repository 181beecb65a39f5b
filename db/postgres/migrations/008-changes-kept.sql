-- Of the feed of changes (003) the last thousand of each council are kept. A node that was away for more finds the first
-- number missing that it wants, and reads anew all that the feed may have told of (db/postgres/changes.ts).
CREATE OR REPLACE FUNCTION note_change(the_council text, what text, whose text, since bigint DEFAULT NULL) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH next AS (UPDATE councils SET changes = changes + 1 WHERE council = the_council RETURNING changes),
  past AS (DELETE FROM changes c USING next WHERE c.council = the_council AND c.number <= next.changes - 1000)
  INSERT INTO changes (council, number, kind, id, at) SELECT the_council, next.changes, what, whose, since FROM next
$$;

DELETE FROM changes c USING councils k WHERE c.council = k.council AND c.number <= k.changes - 1000;
