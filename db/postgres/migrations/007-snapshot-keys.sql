-- What the nodes' snapshots of a council are sealed with (db/snapshot-keys.ts). Whoever removes a council removes its key.
CREATE TABLE snapshot_keys (
  council word PRIMARY KEY REFERENCES councils ON DELETE CASCADE,
  key     bytea NOT NULL CHECK (length(key) = 32)
);
-- Cleared from the pages as texts are.
ALTER TABLE snapshot_keys SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- The key for a state that knows of all erasures up to this number; null for one that may hold what was erased since. No
-- erasure comes between: whoever erases takes the council's row as well.
CREATE FUNCTION snapshot_key(the_council text, erasure integer, fresh bytea) RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM take_council(the_council);
  IF erasure <> coalesce((SELECT number FROM erasures WHERE council = the_council ORDER BY number DESC LIMIT 1), 0) THEN
    RETURN NULL;
  END IF;
  INSERT INTO snapshot_keys (council, key) VALUES (the_council, fresh) ON CONFLICT DO NOTHING;
  RETURN (SELECT key FROM snapshot_keys WHERE council = the_council);
END $$;

CREATE FUNCTION erasures_unkey_snapshots() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM snapshot_keys WHERE council = NEW.council;
  RETURN NULL;
END $$;
CREATE TRIGGER erasures_unkey_snapshots AFTER INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION erasures_unkey_snapshots();
ALTER TABLE erasures ENABLE ALWAYS TRIGGER erasures_unkey_snapshots;

REVOKE ALL ON FUNCTION snapshot_key FROM PUBLIC;
