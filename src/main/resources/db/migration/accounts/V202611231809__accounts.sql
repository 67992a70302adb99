CREATE TABLE accounts.person (
    id     uuid PRIMARY KEY,
    email  text NOT NULL,
    name   text NOT NULL,
    lang   text NOT NULL CHECK (lang IN ('en', 'es')),
    made   timestamptz NOT NULL
);
CREATE UNIQUE INDEX person_email ON accounts.person (lower(email));

-- Dated facts: who held which role (for which organization) when. Ended, never deleted.
CREATE TABLE accounts.granted (
    id           uuid PRIMARY KEY,
    person       uuid NOT NULL REFERENCES accounts.person,
    role         text NOT NULL,
    organization uuid,
    since        timestamptz NOT NULL,
    given_by     uuid NOT NULL,
    until        timestamptz,
    ended_by     uuid,
    CHECK (until IS NULL OR until >= since)
);
CREATE UNIQUE INDEX granted_once ON accounts.granted (person, role, coalesce(organization, '00000000-0000-0000-0000-000000000000')) WHERE until IS NULL;
CREATE INDEX ON accounts.granted (role, organization);

-- Mailed links: only the SHA-256 of a token is kept.
CREATE TABLE accounts.link (
    id           uuid PRIMARY KEY,
    token_hash   bytea NOT NULL UNIQUE,
    person       uuid NOT NULL REFERENCES accounts.person,
    purpose      text NOT NULL,
    organization uuid,
    target       text NOT NULL,
    made         timestamptz NOT NULL,
    expires      timestamptz NOT NULL,
    handed_over  boolean NOT NULL,
    used         timestamptz
);

CREATE TABLE accounts.session (
    token_hash bytea PRIMARY KEY,
    person     uuid NOT NULL REFERENCES accounts.person,
    began      timestamptz NOT NULL,
    expires    timestamptz NOT NULL,
    ended      timestamptz,
    handed_over boolean NOT NULL
);
CREATE INDEX ON accounts.session (person);

-- The key of the set-up link, until the first operator has signed in.
CREATE TABLE accounts.set_up_key (
    token_hash bytea PRIMARY KEY,
    made       timestamptz NOT NULL
);
