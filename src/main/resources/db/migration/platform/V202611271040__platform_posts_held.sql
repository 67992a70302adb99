-- A post that is handled in steps is claimed before it is done. Who holds it says so every few
-- seconds; where nobody has said so for a while, its program is gone and the next may do it.
ALTER TABLE platform.answered_post ADD held timestamptz;
