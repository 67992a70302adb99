-- Late word: filed after the close, shown to members, never counted.
CREATE TABLE decisions.note_after_close (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal     uuid NOT NULL,
    organization uuid NOT NULL,
    says         text NOT NULL CHECK (says IN ('support', 'conditional', 'stand-aside', 'recused', 'abstain', 'oppose', 'block')),
    words        text NOT NULL,
    handed_over  boolean NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    request      uuid NOT NULL UNIQUE,
    FOREIGN KEY (proposal, organization) REFERENCES decisions.elector
);
CREATE INDEX ON decisions.note_after_close (proposal);

-- The convener annuls with a reason and may file a new round; what was said stays.
CREATE TABLE decisions.annulment (
    proposal  uuid PRIMARY KEY REFERENCES decisions.opening,
    reason    text NOT NULL CHECK (reason <> ''),
    new_round uuid UNIQUE REFERENCES decisions.proposal,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL,
    CHECK (new_round <> proposal)
);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.note_after_close, decisions.annulment FROM commontable_app;
