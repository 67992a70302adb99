-- Editions made in the same instant (a sample, a fast machine) had no order among themselves, so that any of them could be taken for the newest.
ALTER TABLE evidence.edition ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
