package org.commontable.decisions.store;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The SQL that finds proposals by words, in English and Spanish, as PostgreSQL stems them. What its
 * reader may not read is left out before it is looked at: it changes neither what is found nor how
 * many.
 */
final class WordsFound {
  private static final Pattern WITHOUT_A_WORD = Pattern.compile("(^|\\s)-\\S");

  /** Also found without their accents; but who leaves out a word leaves it out as it is written. */
  static final String ASKED =
      """
      with q as materialized (
        select websearch_to_tsquery('english', decisions.plain(:words)) as en,
          websearch_to_tsquery('spanish', :words)
            || websearch_to_tsquery('spanish', case when :negates then '' else decisions.plain(:words) end) as es)
      """;

  /** Title and current text of each, together, so that words may stand in either. */
  static final String TEXTS =
      "select w.proposal from q, decisions.words w where w.en @@ q.en or w.es @@ q.es\n";

  /** What delegates said who differ is read by their own organization alone. */
  static final String HELD =
      """
      , held as materialized (
        select h.* from (select * from unnest(:heldIn::uuid[], :heldOf::uuid[])
          union all
          select proposal, unnest(held) from decisions.at_rest where held <> '{}')
          as h (proposal, organization)
        where h.organization <> all(:mine::uuid[]))
      """;

  /** What members wrote besides, in whichever language: reasons, conditions, the discussion. */
  static final String SAID =
      """
      union
      select s.proposal from q, decisions.stance s
      where %1$s and (s.proposal, s.organization) not in (select * from held)
      union
      select s.proposal from q, decisions.condition c join decisions.stance s on s.id = c.stance
      where %2$s and (s.proposal, s.organization) not in (select * from held)
      union
      select c.proposal from q, decisions.contribution c
      join decisions.contribution_text t on t.contribution = c.id
      where %3$s
        and not exists (select 1 from decisions.contribution_text later
          where later.contribution = c.id and later.version > t.version)
        and (c.private_to is null or c.private_to = any(:mine::uuid[]))
        and not exists (select 1 from decisions.contribution_withdrawal w
          where w.contribution = c.id)
        and not coalesce((select hidden from decisions.contribution_hiding h
          where h.contribution = c.id order by seq desc limit 1), false)
      """
          .formatted(either("s.reason"), either("c.text"), either("t.body"));

  private WordsFound() {}

  private static String either(String column) {
    return "(decisions.english(%1$s) @@ q.en or decisions.spanish(%1$s) @@ q.es)".formatted(column);
  }

  static Map<String, Object> asked(String words) {
    // Telephones and word processors bend the quotation marks.
    String straight = words.replaceAll("[\u201c\u201d\u00ab\u00bb]", "\"");
    return Map.of("words", straight, "negates", WITHOUT_A_WORD.matcher(straight).find());
  }
}
