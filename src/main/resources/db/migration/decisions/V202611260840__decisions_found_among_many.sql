-- So that a page of decisions costs the same among ten thousand as among ten. Nothing here is the
-- truth about a decision: all of it is derived, and whatever is missing is computed from its file.

-- Letters without their accents, whichever way they were typed.
CREATE FUNCTION decisions.plain(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(normalize(written, NFD), '[\u0300-\u036F]', '', 'g');
CREATE FUNCTION decisions.english(written text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('english', decisions.plain(written));
-- As written and without accents: stems of educación and educaciones meet only where there are some.
CREATE FUNCTION decisions.spanish(written text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('spanish', written) || to_tsvector('spanish', decisions.plain(written));

-- Title and current text of each proposal, together, in the language each was written in.
CREATE TABLE decisions.words (
    proposal uuid PRIMARY KEY REFERENCES decisions.proposal,
    en       tsvector NOT NULL,
    es       tsvector NOT NULL
);
CREATE INDEX ON decisions.words USING gin (en, es);
CREATE FUNCTION decisions.index_words() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO decisions.words AS old
    SELECT p.id,
        decisions.english(p.title_en || ' ' || NEW.body_en),
        decisions.spanish(coalesce(p.title_es, '') || ' ' || coalesce(NEW.body_es, ''))
    FROM decisions.proposal p WHERE p.id = NEW.proposal
    ON CONFLICT (proposal) DO UPDATE SET en = excluded.en, es = excluded.es;
    RETURN NULL;
END $$;
CREATE TRIGGER index_words AFTER INSERT ON decisions.text_version
    FOR EACH ROW EXECUTE FUNCTION decisions.index_words();
INSERT INTO decisions.words
SELECT DISTINCT ON (p.id) p.id,
    decisions.english(p.title_en || ' ' || t.body_en),
    decisions.spanish(coalesce(p.title_es, '') || ' ' || coalesce(t.body_es, ''))
FROM decisions.proposal p JOIN decisions.text_version t ON t.proposal = p.id
ORDER BY p.id, t.version DESC;

-- What members wrote besides, in whichever language.
CREATE INDEX ON decisions.stance USING gin (
    decisions.english(reason), decisions.spanish(reason));
CREATE INDEX ON decisions.condition USING gin (
    decisions.english(text), decisions.spanish(text));
CREATE INDEX ON decisions.contribution_text USING gin (
    decisions.english(body), decisions.spanish(body));

-- A decision at rest: the clock changes nothing more about it, only an act does, and the act takes
-- it out of this table (below). A round of the clock lays it here. One that is not here is read.
CREATE TABLE decisions.at_rest (
    proposal uuid PRIMARY KEY REFERENCES decisions.proposal,
    status   text NOT NULL,
    day      timestamptz NOT NULL, -- closed; of a draft that was withdrawn, filed
    decided  timestamptz,          -- in public: closed or annulled
    released uuid[] NOT NULL,      -- said yes and released its name
    held     uuid[] NOT NULL       -- its delegates differ: what they said is theirs alone
);
CREATE INDEX ON decisions.at_rest USING gin (released);
CREATE INDEX ON decisions.at_rest (proposal) WHERE held <> '{}';
-- Of these, the conditions accepted as standing, and the day each is looked at.
CREATE TABLE decisions.check_ahead (
    condition uuid PRIMARY KEY REFERENCES decisions.condition,
    proposal  uuid NOT NULL REFERENCES decisions.at_rest ON DELETE CASCADE,
    check_on  date NOT NULL
);
CREATE INDEX ON decisions.check_ahead (check_on);
CREATE INDEX ON decisions.check_ahead (proposal);
CREATE INDEX ON decisions.condition_state (condition) WHERE state = 'broken';
CREATE INDEX ON decisions.elector (organization, proposal);
CREATE INDEX ON decisions.stance (organization) WHERE by_clerk OR handed_over;

-- Whatever is asked again by this one stands in its light, too.
CREATE FUNCTION decisions.stir(stirred uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM decisions.at_rest WHERE proposal IN (
        SELECT stirred UNION ALL SELECT first FROM decisions.renewal WHERE proposal = stirred)
$$;
CREATE FUNCTION decisions.stir_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM decisions.stir(NEW.proposal);
    RETURN NULL;
END $$;
CREATE FUNCTION decisions.stir_decision_of_stance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM decisions.stir(s.proposal) FROM decisions.stance s WHERE s.id = NEW.stance;
    RETURN NULL;
END $$;
CREATE FUNCTION decisions.stir_decision_of_condition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM decisions.stir(s.proposal) FROM decisions.stance s
    JOIN decisions.condition c ON c.stance = s.id WHERE c.id = NEW.condition;
    RETURN NULL;
END $$;
DO $$
DECLARE act text;
BEGIN
    FOREACH act IN ARRAY ARRAY['opening', 'text_version', 'extension', 'stance', 'name_release', 'closing',
        'notes_sent', 'round', 'taking_part', 'withdrawal', 'annulment', 'let_lapse', 'emergency_confirmation',
        'renewal', 'clerical_fix', 'proxy'] LOOP
        EXECUTE format('CREATE TRIGGER stir AFTER INSERT ON decisions.%I
            FOR EACH ROW EXECUTE FUNCTION decisions.stir_decision()', act);
    END LOOP;
    FOREACH act IN ARRAY ARRAY['confirmation', 'voice', 'condition'] LOOP
        EXECUTE format('CREATE TRIGGER stir AFTER INSERT ON decisions.%I
            FOR EACH ROW EXECUTE FUNCTION decisions.stir_decision_of_stance()', act);
    END LOOP;
END $$;
CREATE TRIGGER stir AFTER INSERT ON decisions.condition_state
    FOR EACH ROW EXECUTE FUNCTION decisions.stir_decision_of_condition();

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON decisions.words FROM commontable_app;
REVOKE UPDATE, DELETE, TRUNCATE ON decisions.at_rest, decisions.check_ahead FROM commontable_app;
