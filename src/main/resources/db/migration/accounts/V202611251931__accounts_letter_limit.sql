-- How many sign-in letters one person is sent, whoever asks for them.
CREATE TABLE accounts.letter_limit (
    since   date PRIMARY KEY,
    seconds int NOT NULL CHECK (seconds > 0),
    allowed int NOT NULL CHECK (allowed > 0)
);
INSERT INTO accounts.letter_limit (since, seconds, allowed) VALUES ('2026-11-01', 900, 3);
COMMENT ON TABLE accounts.letter_limit IS 'seed: sign-in letters allowed per person; the youngest row that has begun counts';
CREATE INDEX ON accounts.link (person, made);
