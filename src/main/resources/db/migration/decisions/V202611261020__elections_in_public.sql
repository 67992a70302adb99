-- Who may read candidates, result and box of an election once it is closed (ADR 19).
ALTER TABLE decisions.election
    ADD COLUMN audience text NOT NULL DEFAULT 'members' CHECK (audience IN ('members', 'public'));
