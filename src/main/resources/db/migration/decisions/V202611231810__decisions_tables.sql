-- The rules of the table, version by version, and who has adopted which.
CREATE TABLE decisions.rule_book (
    version        int PRIMARY KEY CHECK (version > 0),
    preset         text NOT NULL,
    rule           text NOT NULL,
    quorum         text NOT NULL,
    condition_mode text NOT NULL CHECK (condition_mode IN ('count-as-support', 'count-if-accepted', 'never-count')),
    window_days    int NOT NULL CHECK (window_days >= 14),
    proposed_at    timestamptz NOT NULL,
    proposed_by    uuid NOT NULL
);
CREATE TABLE decisions.rule_adoption (
    version      int NOT NULL REFERENCES decisions.rule_book,
    organization uuid NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    PRIMARY KEY (version, organization)
);

CREATE TABLE decisions.proposal (
    id             uuid PRIMARY KEY,
    year           int NOT NULL,
    n              int NOT NULL CHECK (n > 0),
    title_en       text NOT NULL,
    title_es       text,
    decision_class text NOT NULL CHECK (decision_class IN ('statement', 'endorsement', 'money', 'membership', 'bylaws')),
    area           text NOT NULL CHECK (area IN ('public', 'equity', 'funding')),
    audience       text NOT NULL CHECK (audience IN ('members', 'public')),
    mover          uuid,
    made_at        timestamptz NOT NULL,
    made_by        uuid NOT NULL,
    UNIQUE (year, n)
);

-- A stance binds to one version; no version is ever changed.
CREATE TABLE decisions.text_version (
    proposal    uuid NOT NULL REFERENCES decisions.proposal,
    version     int NOT NULL CHECK (version > 0),
    body_en     text NOT NULL,
    body_es     text,
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    note        text NOT NULL,
    closes_at   timestamptz,
    made_at     timestamptz NOT NULL,
    made_by     uuid NOT NULL,
    PRIMARY KEY (proposal, version)
);

CREATE TABLE decisions.opening (
    proposal     uuid PRIMARY KEY REFERENCES decisions.proposal,
    rule_version int NOT NULL REFERENCES decisions.rule_book,
    closes_at    timestamptz NOT NULL,
    longest_days int NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    CHECK (closes_at > at)
);
-- A later closing time: a condition was accepted as standing, and all who support may think again.
CREATE TABLE decisions.extension (
    seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal  uuid NOT NULL REFERENCES decisions.opening,
    closes_at timestamptz NOT NULL,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL
);
-- The table as it was when the decision opened: members, weights, names.
CREATE TABLE decisions.elector (
    proposal     uuid NOT NULL REFERENCES decisions.opening,
    organization uuid NOT NULL,
    seat         int NOT NULL,
    name         text NOT NULL,
    short_name   text NOT NULL,
    weight       text NOT NULL CHECK (weight ~ '^[0-9]+/[1-9][0-9]*$'),
    days         int NOT NULL,
    PRIMARY KEY (proposal, organization),
    UNIQUE (proposal, seat)
);

CREATE TABLE decisions.stance (
    id           uuid PRIMARY KEY,
    seq          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    proposal     uuid NOT NULL,
    organization uuid NOT NULL,
    version      int NOT NULL,
    stance       text NOT NULL CHECK (stance IN ('support', 'conditional', 'stand-aside', 'abstain', 'oppose', 'block')),
    legal        boolean NOT NULL CHECK (NOT legal OR stance = 'stand-aside'),
    reason       text NOT NULL CHECK (reason <> '' OR stance <> 'block'),
    principle    text NOT NULL CHECK (principle <> '' OR stance <> 'block'),
    meet         text NOT NULL CHECK (meet <> '' OR stance <> 'block'),
    channel      text NOT NULL CHECK (channel IN ('web', 'room', 'video', 'phone', 'paper')),
    by_clerk     boolean NOT NULL,
    handed_over  boolean NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    request      uuid NOT NULL UNIQUE,
    FOREIGN KEY (proposal, organization) REFERENCES decisions.elector,
    FOREIGN KEY (proposal, version) REFERENCES decisions.text_version
);
CREATE INDEX ON decisions.stance (proposal, organization, seq);
CREATE TABLE decisions.confirmation (
    stance uuid PRIMARY KEY REFERENCES decisions.stance,
    at     timestamptz NOT NULL,
    by     uuid NOT NULL
);
CREATE TABLE decisions.condition (
    id     uuid PRIMARY KEY,
    stance uuid NOT NULL REFERENCES decisions.stance,
    n      int NOT NULL,
    text   text NOT NULL CHECK (text <> ''),
    UNIQUE (stance, n)
);
CREATE TABLE decisions.condition_state (
    seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    condition uuid NOT NULL REFERENCES decisions.condition,
    state     text NOT NULL CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn', 'met', 'broken')),
    into_text int,
    check_on  date,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL
);
CREATE INDEX ON decisions.condition_state (condition);

CREATE TABLE decisions.name_release (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal     uuid NOT NULL,
    organization uuid NOT NULL,
    released     boolean NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    FOREIGN KEY (proposal, organization) REFERENCES decisions.elector
);
CREATE INDEX ON decisions.name_release (proposal);

-- What meetings hand over: who was there, from when to when.
CREATE TABLE decisions.presence (
    organization uuid NOT NULL,
    from_at      timestamptz NOT NULL,
    until_at     timestamptz,
    channel      text NOT NULL,
    noted_at     timestamptz NOT NULL,
    noted_by     uuid NOT NULL,
    PRIMARY KEY (organization, from_at),
    CHECK (until_at IS NULL OR until_at >= from_at)
);

CREATE TABLE decisions.closing (
    proposal uuid PRIMARY KEY REFERENCES decisions.opening,
    closed   timestamptz NOT NULL,
    early    boolean NOT NULL,
    at       timestamptz NOT NULL,
    by       uuid NOT NULL
);
CREATE TABLE decisions.notes_sent (
    proposal     uuid PRIMARY KEY REFERENCES decisions.closing,
    window_until timestamptz NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL
);
CREATE TABLE decisions.withdrawal (
    proposal uuid PRIMARY KEY REFERENCES decisions.proposal,
    reason   text NOT NULL,
    at       timestamptz NOT NULL,
    by       uuid NOT NULL
);

-- History is rows: nothing here is ever changed or taken away.
REVOKE UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA decisions FROM commontable_app;
-- A presence that is still going on gets its end.
GRANT UPDATE (until_at) ON decisions.presence TO commontable_app;
