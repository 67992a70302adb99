-- An organization that will not sign a text says so, once for each version; it is asked again by the next. Signing later
-- is its last word. A signature on paper is entered by the clerk and marked as such.
ALTER TABLE decisions.letter_signature ADD COLUMN on_paper boolean NOT NULL DEFAULT false;
CREATE TABLE decisions.letter_decline (
    letter       bigint NOT NULL,
    version      integer NOT NULL,
    organization uuid NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid NOT NULL,
    PRIMARY KEY (letter, version, organization),
    FOREIGN KEY (letter, version) REFERENCES decisions.letter_version
);
REVOKE UPDATE, DELETE, TRUNCATE ON decisions.letter_decline FROM commontable_app;
