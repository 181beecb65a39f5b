-- What was erased of people is cleared from the pages at the next round of the database's own cleaner, as texts are.
DO $$
DECLARE
  each text;
BEGIN
  FOREACH each IN ARRAY ARRAY['people', 'links', 'sessions', 'passwords', 'passkeys', 'invitations', 'calendar_links', 'mandates',
    'notification_choices', 'push_devices', 'news', 'deliveries', 'challenges'] LOOP
    EXECUTE format('ALTER TABLE %I SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0.01)', each);
  END LOOP;
END $$;
