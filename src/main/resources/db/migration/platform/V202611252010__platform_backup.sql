-- Backups made and tried, so that the operator sees how old the newest is.
CREATE TABLE platform.backup (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL,
    place  text NOT NULL,
    bytes  bigint NOT NULL CHECK (bytes >= 0),
    fault  text NOT NULL DEFAULT '' -- empty: it is whole
);
CREATE INDEX ON platform.backup (at DESC);
