-- What the coalition stood for before it kept its record here: taken from minutes and statements, never verified.
CREATE TABLE decisions.old_position (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title      text NOT NULL CHECK (title <> ''),
    text       text NOT NULL CHECK (text <> ''),
    decided_on date NOT NULL,
    rule       text NOT NULL,
    source     text NOT NULL CHECK (source <> ''),
    audience   text NOT NULL CHECK (audience IN ('members', 'public')),
    at         timestamptz NOT NULL,
    by         uuid NOT NULL,
    UNIQUE (title, decided_on)
);
-- A position is a decision's number, or "old-" and the number above. Of the terms the last word holds.
CREATE TABLE decisions.position_terms (
    seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position  text NOT NULL,
    scope     text NOT NULL,
    review_by date,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL
);
CREATE INDEX ON decisions.position_terms (position);
-- Who may speak for it, and whether everybody may read her name there.
CREATE TABLE decisions.position_speaker (
    id           uuid PRIMARY KEY,
    position     text NOT NULL,
    person       uuid NOT NULL,
    organization uuid NOT NULL,
    in_public    boolean NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL
);
CREATE INDEX ON decisions.position_speaker (position);
CREATE TABLE decisions.position_speaker_end (
    speaker uuid PRIMARY KEY REFERENCES decisions.position_speaker,
    at      timestamptz NOT NULL,
    by      uuid NOT NULL
);
-- A later position took its place, or an old one is no longer held.
CREATE TABLE decisions.position_end (
    position  text PRIMARY KEY,
    successor text CHECK (successor <> position),
    reason    text NOT NULL CHECK (reason <> ''),
    at        timestamptz NOT NULL,
    by        uuid NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.old_position, decisions.position_terms, decisions.position_speaker,
  decisions.position_speaker_end, decisions.position_end FROM commontable_app;
