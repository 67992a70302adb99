-- The record only grows. Three walls: the application has no right to change it, a trigger refuses
-- even its owner, and the chain of hashes shows what slipped past both.
CREATE TABLE record.entry (
  seq          bigint PRIMARY KEY CHECK (seq > 0),
  format       integer NOT NULL CHECK (format > 0),
  time         timestamptz NOT NULL,
  type         text NOT NULL,
  actor        uuid NOT NULL,
  organization uuid,
  channel      text NOT NULL,
  request_id   uuid NOT NULL,
  prev         text NOT NULL CHECK (prev ~ '^[0-9a-f]{64}$'),
  hash         text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  line         text NOT NULL -- the entry's canonical JSON, byte for byte as exported
);
COMMENT ON COLUMN record.entry.line IS 'The truth; the other columns are there to be searched.';
CREATE INDEX entry_type ON record.entry (type, seq);

-- Texts that belong to the record for ever, by their SHA-256.
CREATE TABLE record.text (
  hash    text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  content text NOT NULL,
  CHECK (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

-- Names and free texts behind commitments; a row may be erased, never changed.
CREATE TABLE record.commitment_value (
  hash  text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  kind  text NOT NULL,
  salt  text NOT NULL CHECK (salt ~ '^[0-9a-f]{64}$'),
  value text NOT NULL,
  CHECK (hash = encode(sha256(decode(salt, 'hex') || convert_to(value, 'UTF8')), 'hex'))
);

REVOKE UPDATE, DELETE, TRUNCATE ON record.entry, record.text, record.commitment_value FROM commontable_app;
GRANT DELETE ON record.commitment_value TO commontable_app;

CREATE FUNCTION record.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record only grows: % on %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME;
END $$;

CREATE TRIGGER entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON record.entry
  FOR EACH STATEMENT EXECUTE FUNCTION record.refuse_change();
CREATE TRIGGER text_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON record.text
  FOR EACH STATEMENT EXECUTE FUNCTION record.refuse_change();
CREATE TRIGGER commitment_value_never_changes BEFORE UPDATE OR TRUNCATE ON record.commitment_value
  FOR EACH STATEMENT EXECUTE FUNCTION record.refuse_change();

-- A new entry continues the chain, whoever writes it.
CREATE FUNCTION record.continue_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record.entry;
BEGIN
  SELECT * INTO last FROM record.entry ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq, 0) + 1 OR NEW.prev <> coalesce(last.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'entry % does not continue the record after entry %', NEW.seq, coalesce(last.seq, 0);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER entry_continues_chain BEFORE INSERT ON record.entry
  FOR EACH ROW EXECUTE FUNCTION record.continue_chain();
