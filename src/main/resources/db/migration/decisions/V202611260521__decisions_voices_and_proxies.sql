-- Whose voice a stance was: a delegate's (also where her alternate gave it), the contact's, or of who
-- holds the organization's proxy. A stance without a row is its organization's one word.
CREATE TABLE decisions.proxy (
    id       uuid PRIMARY KEY,
    giver    uuid NOT NULL,
    holder   uuid NOT NULL CHECK (holder <> giver),
    proposal uuid REFERENCES decisions.opening,
    meeting  uuid,
    from_at  timestamptz,
    until_at timestamptz CHECK (until_at > from_at),
    at       timestamptz NOT NULL,
    by       uuid NOT NULL,
    request  uuid NOT NULL UNIQUE,
    -- For one decision or for one meeting, never for both or for good.
    CHECK ((proposal IS NULL) <> (meeting IS NULL)),
    CHECK ((meeting IS NULL) = (from_at IS NULL) AND (meeting IS NULL) = (until_at IS NULL))
);
CREATE INDEX ON decisions.proxy (proposal);
CREATE INDEX ON decisions.proxy (giver);
CREATE INDEX ON decisions.proxy (holder);
CREATE TABLE decisions.proxy_withdrawal (
    proxy uuid PRIMARY KEY REFERENCES decisions.proxy,
    at    timestamptz NOT NULL,
    by    uuid NOT NULL
);
CREATE TABLE decisions.voice (
    stance      uuid PRIMARY KEY REFERENCES decisions.stance,
    kind        text NOT NULL CHECK (kind IN ('delegate', 'contact', 'proxy')),
    place       uuid NOT NULL, -- the person whose voice it is
    left_behind uuid[] NOT NULL, -- stances whose speakers no longer sat, or that this one joins
    proxy       uuid REFERENCES decisions.proxy,
    CHECK ((kind = 'proxy') = (proxy IS NOT NULL))
);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.voice, decisions.proxy, decisions.proxy_withdrawal
    FROM commontable_app;
