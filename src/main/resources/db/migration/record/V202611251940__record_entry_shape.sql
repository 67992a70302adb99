-- A new entry continues the chain and is what its columns say, whoever writes it: one line of junk
-- at the end would stop every export.
CREATE OR REPLACE FUNCTION record.continue_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record.entry;
  own text := '"hash":"' || NEW.hash || '",';
  said json;
BEGIN
  SELECT * INTO last FROM record.entry ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq, 0) + 1 OR NEW.prev <> coalesce(last.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'entry % does not continue the record after entry %', NEW.seq, coalesce(last.seq, 0);
  END IF;
  IF position(own IN NEW.line) = 0
      OR NEW.hash <> encode(sha256(convert_to(replace(NEW.line, own, ''), 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'entry % does not have the hash of its line', NEW.seq;
  END IF;
  said := NEW.line::json;
  IF (said ->> 'seq', said ->> 'prev', said ->> 'type', said ->> 'actor')
      IS DISTINCT FROM (NEW.seq::text, NEW.prev, NEW.type, NEW.actor::text) THEN
    RAISE EXCEPTION 'entry % says something else than its columns', NEW.seq;
  END IF;
  RETURN NEW;
END $$;
