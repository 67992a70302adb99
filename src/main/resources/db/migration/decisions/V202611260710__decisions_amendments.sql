-- Changes of single clauses that an organization proposes, on the text as it read then.
CREATE TABLE decisions.amendment (
    id           uuid PRIMARY KEY,
    proposal     uuid NOT NULL,
    version      int NOT NULL,
    fingerprint  text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    base_en      text NOT NULL,
    base_es      text,
    organization uuid NOT NULL,
    reason       text NOT NULL CHECK (reason <> ''),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    FOREIGN KEY (proposal, version) REFERENCES decisions.text_version
);
CREATE INDEX ON decisions.amendment (proposal);
CREATE TABLE decisions.amendment_edit (
    amendment uuid NOT NULL REFERENCES decisions.amendment,
    clause    int NOT NULL CHECK (clause > 0),
    change    text NOT NULL CHECK (change IN ('replace', 'strike', 'before', 'after')),
    words_en  text NOT NULL CHECK ((words_en = '') = (change = 'strike')),
    words_es  text NOT NULL,
    PRIMARY KEY (amendment, clause)
);
-- One answer each: of the mover, of its author, or because another was accepted in its place.
CREATE TABLE decisions.amendment_answer (
    amendment    uuid PRIMARY KEY REFERENCES decisions.amendment,
    answer       text NOT NULL CHECK (answer IN ('accepted', 'refused', 'withdrawn', 'fallen')),
    reason       text NOT NULL CHECK (reason <> '' OR answer <> 'refused'),
    version      int CHECK ((version IS NOT NULL) = (answer = 'accepted')),
    in_favor_of  uuid REFERENCES decisions.amendment CHECK ((in_favor_of IS NOT NULL) = (answer = 'fallen')),
    at           timestamptz NOT NULL,
    by           uuid NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON decisions.amendment, decisions.amendment_edit,
    decisions.amendment_answer FROM commontable_app;
