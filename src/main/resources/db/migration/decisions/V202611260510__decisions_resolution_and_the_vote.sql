-- What follows a consensus that failed, for a table with one rule; classes carry their own.
ALTER TABLE decisions.rule_book
    ADD COLUMN fallback text,
    ADD COLUMN resolution_meetings int NOT NULL DEFAULT 3 CHECK (resolution_meetings > 0),
    ADD COLUMN resolution_days int NOT NULL DEFAULT 45 CHECK (resolution_days > 0);

-- Talks between the close and the next round: what came of them, in words, and who was there.
CREATE TABLE decisions.resolution_meeting (
    proposal uuid NOT NULL REFERENCES decisions.opening,
    n        int NOT NULL CHECK (n > 0),
    held_on  date NOT NULL,
    notes    text NOT NULL CHECK (notes <> ''),
    at       timestamptz NOT NULL,
    by       uuid NOT NULL,
    request  uuid NOT NULL UNIQUE,
    PRIMARY KEY (proposal, n)
);
CREATE TABLE decisions.resolution_presence (
    proposal     uuid NOT NULL,
    n            int NOT NULL,
    organization uuid NOT NULL,
    PRIMARY KEY (proposal, n, organization),
    FOREIGN KEY (proposal, n) REFERENCES decisions.resolution_meeting,
    FOREIGN KEY (proposal, organization) REFERENCES decisions.elector
);

-- The table is asked again: for consensus, or by the vote, which comes once. Round 1 is the opening.
CREATE TABLE decisions.round (
    proposal  uuid NOT NULL REFERENCES decisions.opening,
    n         int NOT NULL CHECK (n > 1),
    vote      boolean NOT NULL,
    closes_at timestamptz NOT NULL,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL,
    PRIMARY KEY (proposal, n),
    CHECK (closes_at > at)
);
CREATE UNIQUE INDEX ON decisions.round (proposal) WHERE vote;

-- Each round has a close of its own, and notes of its own.
ALTER TABLE decisions.notes_sent DROP CONSTRAINT notes_sent_proposal_fkey, DROP CONSTRAINT notes_sent_pkey,
    ADD COLUMN round int NOT NULL DEFAULT 1 CHECK (round > 0);
ALTER TABLE decisions.closing DROP CONSTRAINT closing_pkey,
    ADD COLUMN round int NOT NULL DEFAULT 1 CHECK (round > 0), ADD PRIMARY KEY (proposal, round);
ALTER TABLE decisions.notes_sent ADD PRIMARY KEY (proposal, round),
    ADD FOREIGN KEY (proposal, round) REFERENCES decisions.closing;

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.resolution_meeting, decisions.resolution_presence, decisions.round
    FROM commontable_app;

-- Who blocked and was outvoted says that it takes no part; the last row holds.
CREATE TABLE decisions.taking_part (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal     uuid NOT NULL,
    organization uuid NOT NULL,
    takes_part   boolean NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    FOREIGN KEY (proposal, organization) REFERENCES decisions.elector
);
CREATE INDEX ON decisions.taking_part (proposal);
REVOKE UPDATE, DELETE, TRUNCATE ON decisions.taking_part FROM commontable_app;
