-- What is said below a proposal before it is decided: threads with one level of replies.
CREATE TABLE decisions.contribution (
    id         uuid PRIMARY KEY,
    seq        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    proposal   uuid NOT NULL REFERENCES decisions.proposal,
    parent     uuid REFERENCES decisions.contribution,
    private_to uuid, -- read by the people of this organization alone
    author     uuid NOT NULL,
    sits_for   uuid, -- for whom the author sat then
    at         timestamptz NOT NULL,
    request    uuid NOT NULL UNIQUE
);
CREATE INDEX ON decisions.contribution (proposal, seq) WHERE parent IS NULL;
CREATE INDEX ON decisions.contribution (parent, seq);
-- Every version stays readable.
CREATE TABLE decisions.contribution_text (
    contribution uuid NOT NULL REFERENCES decisions.contribution,
    version      int NOT NULL CHECK (version > 0),
    body         text NOT NULL CHECK (body <> ''),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    PRIMARY KEY (contribution, version)
);
CREATE INDEX ON decisions.contribution_text (by, at);
CREATE TABLE decisions.contribution_withdrawal (
    contribution uuid PRIMARY KEY REFERENCES decisions.contribution,
    at           timestamptz NOT NULL
);
-- Moderation leaves a trace: the last line holds, and all are shown.
CREATE TABLE decisions.contribution_hiding (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contribution uuid NOT NULL REFERENCES decisions.contribution,
    hidden       boolean NOT NULL,
    reason       text NOT NULL CHECK (reason <> ''),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL
);
CREATE INDEX ON decisions.contribution_hiding (contribution);

-- Who is named in it; a name that nobody bears is text and stands here nowhere.
CREATE TABLE decisions.mention (
    contribution uuid NOT NULL REFERENCES decisions.contribution,
    version      int NOT NULL,
    n            int NOT NULL,
    name         text NOT NULL,
    PRIMARY KEY (contribution, version, n)
);
-- Who is to be told of it, and when a letter told her.
CREATE TABLE decisions.mention_notice (
    person       uuid NOT NULL,
    contribution uuid NOT NULL REFERENCES decisions.contribution,
    at           timestamptz NOT NULL,
    PRIMARY KEY (person, contribution)
);
CREATE TABLE decisions.mention_told (
    person       uuid NOT NULL,
    contribution uuid NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (person, contribution),
    FOREIGN KEY (person, contribution) REFERENCES decisions.mention_notice
);
-- The last word holds: who wants no letter gets none.
CREATE TABLE decisions.mention_wish (
    seq    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person uuid NOT NULL,
    wanted boolean NOT NULL,
    at     timestamptz NOT NULL
);
CREATE INDEX ON decisions.mention_wish (person);
-- The link that ends them in one tap, kept as a hash.
CREATE TABLE decisions.mention_link (
    hash   bytea PRIMARY KEY,
    person uuid NOT NULL,
    at     timestamptz NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.contribution, decisions.contribution_text,
    decisions.contribution_withdrawal, decisions.contribution_hiding, decisions.mention,
    decisions.mention_notice, decisions.mention_told, decisions.mention_wish,
    decisions.mention_link FROM commontable_app;
