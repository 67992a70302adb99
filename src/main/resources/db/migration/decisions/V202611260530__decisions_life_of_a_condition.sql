-- Who sees to a standing condition; and until when an answer leaves time to think, or a breach time
-- to cure: written with the step, so that other terms later change nothing that was promised.
ALTER TABLE decisions.condition_state ADD COLUMN owner uuid;
ALTER TABLE decisions.condition_state ADD COLUMN until_at timestamptz;

-- The line that a breach leaves when nobody has cured it. It holds by the clock; this row only says
-- that it has been written down and told.
CREATE TABLE decisions.suspension (
    step         bigint PRIMARY KEY REFERENCES decisions.condition_state (seq),
    proposal     uuid NOT NULL,
    organization uuid NOT NULL,
    since        timestamptz NOT NULL,
    at           timestamptz NOT NULL,
    FOREIGN KEY (proposal, organization) REFERENCES decisions.elector
);
-- Only the organization that set a condition says what became of it; others may comment.
CREATE TABLE decisions.condition_comment (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    condition    uuid NOT NULL REFERENCES decisions.condition,
    organization uuid NOT NULL,
    words        text NOT NULL CHECK (words <> ''),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    request      uuid NOT NULL UNIQUE
);
CREATE INDEX ON decisions.condition_comment (condition);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.suspension, decisions.condition_comment FROM commontable_app;
