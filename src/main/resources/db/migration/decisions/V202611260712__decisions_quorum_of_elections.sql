-- How many must vote, as the rules said at the announcement. Elections announced before have none.
ALTER TABLE decisions.election_announcement ADD COLUMN quorum text;
ALTER TABLE decisions.election_elector ADD COLUMN chamber text NOT NULL DEFAULT '';
