-- Takes a council's row until the end of the transaction: whoever writes does so one after the other.
CREATE FUNCTION take_council(the_council text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM councils WHERE council = the_council FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'There is no council %.', the_council USING ERRCODE = 'no_data_found';
  END IF;
END $$;

-- Appends batches in order, each all or nothing; `expected` has one version for each. Entries and answers name their
-- batch, texts the place of their entry in the list, from 1. Says of each batch what became of it:
-- ok: `version` and `hash` are the new head, `before` the hash that its first entry is chained to
-- version: another head than expected, nothing was written · command: these were there before, nothing was written
CREATE FUNCTION append_to_log(
  the_council text, expected integer[],
  entry_batches integer[], entry_commands text[], kinds text[], ids text[], actors text[], times text[], rulebooks text[],
  bodies text[], hashes text[],
  text_entries integer[], paths text[], salts bytea[], contents bytea[],
  answer_batches integer[], answer_commands text[], answer_actors text[], answer_times text[], given text[]
) RETURNS TABLE (outcome text, version integer, hash text, before text, repeated text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  head record;
  entries_before integer;
BEGIN
  PERFORM take_council(the_council);
  FOR batch IN 1..cardinality(expected) LOOP
    SELECT l.version, l.hash INTO head FROM log l WHERE l.council = the_council ORDER BY l.version DESC LIMIT 1;
    version := coalesce(head.version, 0);
    hash := coalesce(head.hash, repeat('0', 64));
    before := hash;
    SELECT array_agg(found.command ORDER BY found.place) INTO repeated FROM (
      SELECT c.command, min(c.place) AS place FROM (
        SELECT e.command, e.place, 1 AS list FROM unnest(entry_batches, entry_commands) WITH ORDINALITY AS e (batch_of, command, place)
        WHERE e.batch_of = batch
        UNION ALL
        SELECT a.command, 1000000 + a.place, 2 FROM unnest(answer_batches, answer_commands) WITH ORDINALITY AS a (batch_of, command, place)
        WHERE a.batch_of = batch
      ) c GROUP BY c.command
      HAVING count(*) FILTER (WHERE c.list = 1) > 1 OR count(*) FILTER (WHERE c.list = 2) > 1
        OR EXISTS (SELECT FROM log l WHERE l.council || '' = the_council AND l.command = c.command)
        OR EXISTS (SELECT FROM answers a WHERE a.council || '' = the_council AND a.command = c.command)
    ) found;
    IF repeated IS NOT NULL THEN
      outcome := 'command';
    ELSIF version <> expected[batch] THEN
      outcome := 'version';
    ELSE
      outcome := 'ok';
      entries_before := array_position(entry_batches, batch) - 1;
      IF entries_before IS NOT NULL THEN
        INSERT INTO log (council, command, stream_kind, stream_id, actor, at, rulebook, body, text_hashes)
          SELECT the_council, e.command, e.kind, e.id, e.actor, e.at, e.rulebook, e.body, e.text_hashes
          FROM unnest(entry_batches, entry_commands, kinds, ids, actors, times, rulebooks, bodies, hashes)
            WITH ORDINALITY AS e (batch_of, command, kind, id, actor, at, rulebook, body, text_hashes, place)
          WHERE e.batch_of = batch ORDER BY e.place;
        INSERT INTO texts (council, version, path, salt, content)
          SELECT the_council, version + t.entry - entries_before, t.path, t.salt, t.content
          FROM unnest(text_entries, paths, salts, contents) AS t (entry, path, salt, content)
          WHERE entry_batches[t.entry] = batch;
      END IF;
      INSERT INTO answers (council, command, actor, at, answer)
        SELECT the_council, a.command, a.actor, a.at, a.answer
        FROM unnest(answer_batches, answer_commands, answer_actors, answer_times, given)
          WITH ORDINALITY AS a (batch_of, command, actor, at, answer, place)
        WHERE a.batch_of = batch ORDER BY a.place;
      SELECT l.version, l.hash INTO head FROM log l WHERE l.council = the_council ORDER BY l.version DESC LIMIT 1;
      version := coalesce(head.version, 0);
      hash := coalesce(head.hash, repeat('0', 64));
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;

-- Erases texts and notes each; those that are erased already, or never were, are passed over. Returns how many there were.
CREATE FUNCTION erase_texts(
  the_council text, versions integer[], paths text[], stand_ins text[], erased_at text, erased_by text, why text
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  place record;
  count integer := 0;
BEGIN
  PERFORM take_council(the_council);
  FOR place IN SELECT * FROM unnest(versions, paths, stand_ins) AS p (version, path, stand_in) LOOP
    CONTINUE WHEN NOT EXISTS (
      SELECT FROM texts t WHERE t.council = the_council AND t.version = place.version AND t.path = place.path);
    INSERT INTO erasures (council, version, path, at, erased_by, cause, stand_in)
      VALUES (the_council, place.version, place.path, erased_at, erased_by, why, place.stand_in);
    DELETE FROM texts t WHERE t.council = the_council AND t.version = place.version AND t.path = place.path;
    count := count + 1;
  END LOOP;
  RETURN count;
END $$;

-- A function may be called by everybody unless it is said otherwise.
REVOKE ALL ON FUNCTION take_council, append_to_log, erase_texts FROM PUBLIC;
