-- The same question again: who asks for it before its time, with which new facts.
CREATE TABLE decisions.again_wish (
    first        uuid NOT NULL REFERENCES decisions.opening,
    organization uuid NOT NULL,
    facts        text NOT NULL CHECK (facts <> ''),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    PRIMARY KEY (first, organization)
);
CREATE TABLE decisions.renewal (
    proposal uuid PRIMARY KEY REFERENCES decisions.proposal,
    first    uuid NOT NULL REFERENCES decisions.opening,
    at       timestamptz NOT NULL,
    by       uuid NOT NULL,
    CHECK (proposal <> first)
);
CREATE INDEX ON decisions.renewal (first);

-- A slip of the pen mended: no new version, unless one organization objects in time.
CREATE TABLE decisions.clerical_fix (
    id           uuid PRIMARY KEY,
    proposal     uuid NOT NULL,
    version      int NOT NULL,
    body_en      text NOT NULL,
    body_es      text,
    fingerprint  text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    note         text NOT NULL CHECK (note <> ''),
    takes_effect timestamptz NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    FOREIGN KEY (proposal, version) REFERENCES decisions.text_version,
    CHECK (takes_effect > at)
);
CREATE INDEX ON decisions.clerical_fix (proposal);
CREATE TABLE decisions.clerical_objection (
    fix          uuid PRIMARY KEY REFERENCES decisions.clerical_fix,
    organization uuid NOT NULL,
    reason       text NOT NULL CHECK (reason <> ''),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.again_wish, decisions.renewal, decisions.clerical_fix,
    decisions.clerical_objection FROM commontable_app;
