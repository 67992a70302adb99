-- One schema per room. The application may read and write rows everywhere, by default privileges,
-- so that a room's migration only creates its tables; what may only grow, a migration revokes.
-- The role commontable_app exists before the first migration runs.
DO $$
DECLARE
  room text;
BEGIN
  FOREACH room IN ARRAY ARRAY['accounts', 'members', 'decisions', 'meetings', 'evidence',
                              'campaigns', 'supporters', 'home', 'platform', 'record'] LOOP
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', room);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO commontable_app', room);
    IF room = 'record' THEN
      EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT ON TABLES TO commontable_app', room);
    ELSE
      EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO commontable_app', room);
    END IF;
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO commontable_app', room);
  END LOOP;
END $$;
