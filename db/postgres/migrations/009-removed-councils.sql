-- Names of councils that were removed, until one of that name is begun: nodes that have it open close it then, and do not
-- take the database for one that has lost it.
CREATE TABLE removed_councils (council word PRIMARY KEY);

CREATE FUNCTION note_council() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO removed_councils (council) VALUES (OLD.council) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM removed_councils WHERE council = NEW.council;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER councils_noted AFTER INSERT OR DELETE ON councils FOR EACH ROW EXECUTE FUNCTION note_council();
