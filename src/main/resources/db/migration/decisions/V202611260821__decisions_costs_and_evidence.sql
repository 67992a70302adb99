-- What a proposal costs and who pays, and what it rests on. Beside the text: changing it changes no text and no stance.
-- The last word stands.
CREATE TABLE decisions.grounds (
    seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal uuid NOT NULL REFERENCES decisions.proposal,
    costs    text NOT NULL,
    evidence text NOT NULL,
    at       timestamptz NOT NULL,
    by       uuid NOT NULL
);
CREATE INDEX ON decisions.grounds (proposal);
REVOKE UPDATE, DELETE, TRUNCATE ON decisions.grounds FROM commontable_app;
