-- Programs that serve this table just now; each tells every few seconds that it is there.
CREATE TABLE platform.node (
    id      text PRIMARY KEY,
    name    text NOT NULL,
    program text NOT NULL,
    started timestamptz NOT NULL,
    seen    timestamptz NOT NULL
);

-- Whose signature stands under this table's exports. A node without that key has the wrong folder.
CREATE TABLE platform.record_key (
    single      boolean PRIMARY KEY DEFAULT true CHECK (single),
    fingerprint text NOT NULL
);

-- So that the running table can say up to where its database is; the table of migrations is older than the default rights.
GRANT SELECT ON platform.migration TO commontable_app;
