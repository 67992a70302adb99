-- The files that came with an imported record: its manifest, signature, key and README, as they were.
CREATE TABLE record.origin (
  name  text PRIMARY KEY,
  bytes bytea NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON record.origin FROM commontable_app;
