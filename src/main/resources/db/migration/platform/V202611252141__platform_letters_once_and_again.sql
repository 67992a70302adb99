-- The fact a letter tells: where it is named, the letter is written once, however often its cause is handled.
ALTER TABLE platform.letter ADD fact text;
CREATE UNIQUE INDEX letter_once ON platform.letter (fact) WHERE fact IS NOT NULL;
CREATE INDEX ON platform.letter (posted DESC, id DESC) WHERE state = 'failed';

-- Letters that were given up and sent on their way again: when, and by whom (null: at the machine).
CREATE TABLE platform.letter_again (
    letter uuid NOT NULL REFERENCES platform.letter ON DELETE CASCADE,
    at     timestamptz NOT NULL,
    person uuid,
    PRIMARY KEY (letter, at)
);
