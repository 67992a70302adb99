-- Kinds of belonging, with a vote or without, as each version of the rules names them.
ALTER TABLE decisions.rule_book ADD COLUMN tiers text NOT NULL DEFAULT '[]';

-- When the last annual meeting was; some rules count attendance from there. The last word holds.
CREATE TABLE decisions.annual_meeting (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    held_on date NOT NULL,
    at      timestamptz NOT NULL,
    by      uuid NOT NULL
);

-- Members that had no vote when a decision opened, and why.
CREATE TABLE decisions.without_vote (
    proposal     uuid NOT NULL REFERENCES decisions.opening,
    organization uuid NOT NULL,
    seat         int NOT NULL,
    name         text NOT NULL,
    why          text NOT NULL,
    PRIMARY KEY (proposal, organization)
);
REVOKE UPDATE, DELETE, TRUNCATE ON decisions.annual_meeting, decisions.without_vote FROM commontable_app;
