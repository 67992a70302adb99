-- A meeting was called off, moved or called earlier: an emergency waits for the one that is next now.
CREATE TABLE decisions.emergency_moved (
    seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal uuid NOT NULL REFERENCES decisions.opening,
    meeting  date NOT NULL,
    lapses   timestamptz NOT NULL,
    at       timestamptz NOT NULL,
    by       uuid NOT NULL
);
CREATE INDEX ON decisions.emergency_moved (proposal);
REVOKE UPDATE, DELETE, TRUNCATE ON decisions.emergency_moved FROM commontable_app;
