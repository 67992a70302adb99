-- What each organization weighs and which chamber it sits in, by the rules; frozen with the table.
ALTER TABLE decisions.rule_book ADD COLUMN weights text NOT NULL DEFAULT '{}';
ALTER TABLE decisions.rule_book ADD COLUMN weight_cap text;
ALTER TABLE decisions.rule_book ADD COLUMN chambers text NOT NULL DEFAULT '{}';
ALTER TABLE decisions.elector ADD COLUMN chamber text NOT NULL DEFAULT '';
