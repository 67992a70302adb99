-- Legal statuses whose organizations may only recuse themselves, as the law stood when the decision opened.
ALTER TABLE decisions.opening ADD COLUMN bars text NOT NULL DEFAULT '' CHECK (bars ~ '^[a-z0-9,]*$');
