package org.commontable.support;

/**
 * Few rows are deleted, table by table as their references allow, since cutting all tables off
 * costs half a second and is done before nearly every test. Many rows are cut off.
 */
final class Emptying {
  static final String SCRIPT =
      """
      DO $$
      DECLARE
        one regclass;
        many boolean := false;
        found boolean;
        rest regclass[] := '{}';
        left_over regclass[];
        guarded regclass[];
        all_tables regclass[];
      BEGIN
        SELECT array_agg(c.oid::regclass) INTO all_tables
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
           AND n.nspname NOT IN ('pg_catalog', 'information_schema')
           AND (n.nspname, c.relname) <> ('platform', 'migration')
           AND coalesce(obj_description(c.oid, 'pg_class'), '') NOT LIKE 'seed%';
        IF all_tables IS NULL THEN
          RETURN;
        END IF;
        FOREACH one IN ARRAY all_tables LOOP
          EXECUTE format('SELECT EXISTS (SELECT FROM %1$s), EXISTS (SELECT FROM %1$s OFFSET 3000)', one)
            INTO found, many;
          IF found THEN
            rest := rest || one;
          END IF;
          EXIT WHEN many;
        END LOOP;
        SELECT array_agg(DISTINCT tgrelid::regclass) INTO guarded
          FROM pg_trigger WHERE NOT tgisinternal AND (many OR tgrelid = ANY (rest));
        guarded := coalesce(guarded, '{}');
        FOREACH one IN ARRAY guarded LOOP
          EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', one);
        END LOOP;
        IF many THEN
          EXECUTE 'TRUNCATE ' || array_to_string(all_tables, ', ') || ' CASCADE';
          rest := '{}';
        END IF;
        WHILE cardinality(rest) > 0 LOOP
          left_over := '{}';
          FOREACH one IN ARRAY rest LOOP
            BEGIN
              EXECUTE format('DELETE FROM %s', one);
            EXCEPTION WHEN foreign_key_violation THEN
              left_over := left_over || one;
            END;
          END LOOP;
          IF cardinality(left_over) = cardinality(rest) THEN
            EXECUTE 'TRUNCATE ' || array_to_string(rest, ', ') || ' CASCADE';
            left_over := '{}';
          END IF;
          rest := left_over;
        END LOOP;
        PERFORM setval(format('%I.%I', s.schemaname, s.sequencename), s.start_value, false)
           FROM pg_sequences s
           JOIN pg_depend d ON d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass
                           AND d.deptype IN ('a', 'i')
          WHERE s.last_value IS NOT NULL AND d.refobjid = ANY (all_tables);
        FOREACH one IN ARRAY guarded LOOP
          EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', one);
        END LOOP;
      END $$
      """;

  private Emptying() {}
}
