-- A table may decide each class of decisions by a rule of its own, and decisions may concern a candidate.
ALTER TABLE decisions.rule_book ADD COLUMN classes text NOT NULL DEFAULT '{}';
ALTER TABLE decisions.proposal DROP CONSTRAINT proposal_decision_class_check;
ALTER TABLE decisions.proposal ADD CONSTRAINT proposal_decision_class_check
    CHECK (decision_class IN ('statement', 'endorsement', 'money', 'membership', 'bylaws', 'candidate'));
