CREATE TABLE accounts.passkey (
    id            uuid PRIMARY KEY,
    person        uuid NOT NULL REFERENCES accounts.person,
    -- Whom the authenticator made it for: the host name of the table at that time.
    site          text NOT NULL,
    credential_id bytea NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1023),
    -- WebAuthn's attested credential data: make of the authenticator, credential id, public key.
    credential    bytea NOT NULL,
    counter       bigint NOT NULL CHECK (counter >= 0),
    may_be_copied boolean NOT NULL,
    copied        boolean NOT NULL,
    transports    text NOT NULL,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    added         timestamptz NOT NULL,
    used          timestamptz,
    -- Its counter went back: somebody holds a copy. It opens nothing any more.
    doubted       timestamptz
);
CREATE INDEX ON accounts.passkey (person);

-- A question put to one browser: answered once, within minutes. Only the SHA-256 of the cookie that
-- binds it to the browser is kept. With a person: to add a passkey of hers.
CREATE TABLE accounts.passkey_question (
    token_hash bytea PRIMARY KEY,
    challenge  bytea NOT NULL,
    person     uuid REFERENCES accounts.person,
    expires    timestamptz NOT NULL
);
CREATE INDEX ON accounts.passkey_question (expires);
