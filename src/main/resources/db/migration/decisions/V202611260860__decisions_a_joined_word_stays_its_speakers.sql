-- Who joins another's word says the same; the joined word stays its speaker's and stands again when
-- the joiner changes hers. In rows of before it is among left_behind, and their reading stays.
ALTER TABLE decisions.voice ADD COLUMN joins uuid REFERENCES decisions.stance;
