-- The emergency rule: called by members, used at the opening, confirmed at the next meeting or lapsed.
ALTER TABLE decisions.opening
    ADD COLUMN emergency_meeting date,
    ADD COLUMN emergency_lapses timestamptz CHECK (emergency_lapses > closes_at),
    ADD CHECK ((emergency_meeting IS NULL) = (emergency_lapses IS NULL));
CREATE TABLE decisions.emergency_call (
    seq          bigint GENERATED ALWAYS AS IDENTITY,
    proposal     uuid NOT NULL REFERENCES decisions.proposal,
    organization uuid NOT NULL,
    reason       text NOT NULL CHECK (reason <> ''),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    PRIMARY KEY (proposal, organization)
);
CREATE TABLE decisions.emergency_confirmation (
    proposal      uuid PRIMARY KEY REFERENCES decisions.opening,
    organizations uuid[] NOT NULL,
    at            timestamptz NOT NULL,
    by            uuid NOT NULL
);

-- After a consensus that failed nobody takes the matter further.
CREATE TABLE decisions.let_lapse (
    proposal uuid PRIMARY KEY REFERENCES decisions.opening,
    reason   text NOT NULL CHECK (reason <> ''),
    at       timestamptz NOT NULL,
    by       uuid NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON decisions.emergency_call, decisions.emergency_confirmation, decisions.let_lapse
    FROM commontable_app;
