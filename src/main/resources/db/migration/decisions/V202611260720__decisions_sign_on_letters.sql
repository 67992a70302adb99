-- A letter that organizations sign in their own names. Everything below only grows: a change of the text is a version,
-- a withdrawal is a row of its own, and what was sent is kept as it was sent.
CREATE TABLE decisions.letter (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    audience     text NOT NULL CHECK (audience IN ('members', 'public')),
    -- Number of the decision it rests on; null when it rests on none.
    decision     text,
    -- For which organization it was begun; null for the table itself.
    organization uuid,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL
);
CREATE TABLE decisions.letter_version (
    letter    bigint NOT NULL REFERENCES decisions.letter,
    version   integer NOT NULL CHECK (version > 0),
    addressee text NOT NULL CHECK (addressee <> ''),
    subject   text NOT NULL CHECK (subject <> ''),
    body      text NOT NULL CHECK (body <> ''),
    lang      text NOT NULL CHECK (lang IN ('en', 'es')),
    -- SHA-256 of addressee, subject and body; a signature binds to it.
    print     text NOT NULL CHECK (print ~ '^[0-9a-f]{64}$'),
    note      text NOT NULL,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL,
    PRIMARY KEY (letter, version)
);
-- Until when it may be signed; the last word holds.
CREATE TABLE decisions.letter_deadline (
    seq    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    letter bigint NOT NULL REFERENCES decisions.letter,
    until  timestamptz NOT NULL,
    at     timestamptz NOT NULL,
    by     uuid NOT NULL
);
CREATE INDEX ON decisions.letter_deadline (letter);
CREATE TABLE decisions.letter_signature (
    id            uuid PRIMARY KEY,
    letter        bigint NOT NULL,
    version       integer NOT NULL,
    organization  uuid NOT NULL,
    signer        text NOT NULL CHECK (signer <> ''),
    title         text NOT NULL CHECK (title <> ''),
    authorized_by text NOT NULL CHECK (authorized_by <> ''),
    authorized_on date NOT NULL,
    basis         text NOT NULL CHECK (basis IN ('declared', 'decided')),
    reference     text NOT NULL,
    at            timestamptz NOT NULL,
    by            uuid NOT NULL,
    FOREIGN KEY (letter, version) REFERENCES decisions.letter_version,
    CHECK (basis = 'declared' OR reference <> '')
);
CREATE INDEX ON decisions.letter_signature (letter);
CREATE TABLE decisions.letter_signature_end (
    signature uuid PRIMARY KEY REFERENCES decisions.letter_signature,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL
);
CREATE TABLE decisions.letter_sent (
    letter       bigint PRIMARY KEY REFERENCES decisions.letter,
    version      integer NOT NULL,
    sent_on      date NOT NULL,
    recipient    text NOT NULL CHECK (recipient <> ''),
    delivered_by text NOT NULL CHECK (delivered_by <> ''),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    FOREIGN KEY (letter, version) REFERENCES decisions.letter_version
);
-- Who stood under it, by the name that stood there.
CREATE TABLE decisions.letter_sent_signer (
    letter       bigint NOT NULL REFERENCES decisions.letter_sent,
    organization uuid NOT NULL,
    name         text NOT NULL,
    signature    uuid NOT NULL REFERENCES decisions.letter_signature,
    PRIMARY KEY (letter, organization)
);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.letter, decisions.letter_version, decisions.letter_deadline,
  decisions.letter_signature, decisions.letter_signature_end, decisions.letter_sent, decisions.letter_sent_signer
  FROM commontable_app;
