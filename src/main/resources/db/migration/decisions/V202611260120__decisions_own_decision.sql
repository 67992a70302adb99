-- What an organization decided itself before its delegate gave its stance: which body, on which day.
CREATE TABLE decisions.own_decision (
    stance     uuid PRIMARY KEY REFERENCES decisions.stance,
    body       text NOT NULL CHECK (body <> ''),
    decided_on date NOT NULL
);
-- Whether an organization's own rules ask for it; the last word holds.
CREATE TABLE decisions.own_decision_need (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organization uuid NOT NULL,
    needed       boolean NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL
);
CREATE INDEX ON decisions.own_decision_need (organization);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.own_decision, decisions.own_decision_need FROM commontable_app;
