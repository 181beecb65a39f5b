-- Removes a council with all that is kept of it, for good. Only the owner of the tables can: it switches their guards off, for
-- everybody and within this one transaction, while nobody else may write.
CREATE FUNCTION remove_council(the_council text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  guarded text[] := ARRAY['texts', 'erasures', 'answers', 'log', 'register', 'server_keys', 'receipts', 'measure_words'];
  others text[] := ARRAY['deliveries', 'news', 'push_devices', 'notification_choices', 'notification_cursor', 'source_memory',
    'agreement_texts', 'calendar_links', 'challenges', 'invitations', 'passkeys', 'passwords', 'sessions', 'links', 'mandates',
    'founding', 'people', 'changes', 'councils'];
  each text;
  guard record;
BEGIN
  FOREACH each IN ARRAY guarded LOOP
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', each);
  END LOOP;
  ALTER TABLE people DISABLE TRIGGER people_noted;
  FOREACH each IN ARRAY guarded || others LOOP
    EXECUTE format('DELETE FROM %I WHERE council = $1', each) USING the_council;
  END LOOP;
  ALTER TABLE people ENABLE TRIGGER people_noted;
  FOREACH each IN ARRAY guarded LOOP
    FOR guard IN SELECT tgname FROM pg_trigger WHERE tgrelid = each::regclass AND NOT tgisinternal LOOP
      IF guard.tgname LIKE '%\_noted' THEN
        EXECUTE format('ALTER TABLE %I ENABLE TRIGGER %I', each, guard.tgname);
      ELSE
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', each, guard.tgname);
      END IF;
    END LOOP;
  END LOOP;
END $$;

-- Removes a council that was never begun, for whoever opened it: true if it was one.
CREATE FUNCTION drop_empty_council(the_council text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM councils WHERE council = the_council FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM log WHERE council = the_council)
    OR EXISTS (SELECT FROM people WHERE council = the_council)
    OR EXISTS (SELECT FROM founding WHERE council = the_council)
    OR EXISTS (SELECT FROM server_keys WHERE council = the_council) THEN
    RETURN false;
  END IF;
  DELETE FROM changes WHERE council = the_council;
  DELETE FROM challenges WHERE council = the_council;
  DELETE FROM notification_cursor WHERE council = the_council;
  DELETE FROM councils WHERE council = the_council;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION remove_council, drop_empty_council FROM PUBLIC;
