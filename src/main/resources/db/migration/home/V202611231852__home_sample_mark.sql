-- One row: this table was filled with the invented coalition.
CREATE TABLE home.sample_mark (
    at timestamptz NOT NULL
);
