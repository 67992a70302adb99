-- Organizations that the law barred when the decision opened: a status declared otherwise later frees none of them.
ALTER TABLE decisions.opening ADD COLUMN barred uuid[] NOT NULL DEFAULT '{}';
