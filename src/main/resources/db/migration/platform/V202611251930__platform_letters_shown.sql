-- When a secret letter stood on the operator's console, because no mail server is set: once.
ALTER TABLE platform.letter ADD shown timestamptz;
UPDATE platform.letter SET shown = posted WHERE secret;
CREATE INDEX ON platform.letter (posted) WHERE secret AND shown IS NULL AND state = 'waiting';
