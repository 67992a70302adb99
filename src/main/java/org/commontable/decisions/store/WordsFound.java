package org.commontable.decisions.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.commontable.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds proposals by words, in English and Spanish, as PostgreSQL stems them. What its reader may
 * not read is left out before it is looked at: it changes neither what is found nor how many.
 */
@Repository
public class WordsFound {
  private static final String ASKED =
      """
      with q as (select websearch_to_tsquery('english', :words) as en,
                        websearch_to_tsquery('spanish', :words) as es)
      """;

  /** Title and current text of each, together, so that words may stand in either. */
  private static final String TEXTS =
      """
      select p.id from q, decisions.proposal p
      join lateral (select body_en, body_es from decisions.text_version
        where proposal = p.id order by version desc limit 1) t on true
      where p.id in (:ids)
        and (to_tsvector('english', p.title_en || ' ' || t.body_en) @@ q.en
          or to_tsvector('spanish',
               coalesce(p.title_es, '') || ' ' || coalesce(t.body_es, '')) @@ q.es)
      """;

  /** What members wrote besides, in whichever language: reasons, conditions, the discussion. */
  private static final String SAID =
      """
      union
      select s.proposal from q, decisions.stance s
      where s.proposal in (:ids) and %1$s
      union
      select s.proposal from q, decisions.condition c join decisions.stance s on s.id = c.stance
      where s.proposal in (:ids) and %2$s
      union
      select c.proposal from q, decisions.contribution c
      join lateral (select body from decisions.contribution_text
        where contribution = c.id order by version desc limit 1) t on true
      where c.proposal in (:ids)
        and (c.private_to is null or c.private_to = any(:mine::uuid[]))
        and not exists (select 1 from decisions.contribution_withdrawal w
          where w.contribution = c.id)
        and not coalesce((select hidden from decisions.contribution_hiding h
          where h.contribution = c.id order by seq desc limit 1), false)
        and %3$s
      """
          .formatted(either("s.reason"), either("c.text"), either("t.body"));

  private final JdbcClient sql;

  WordsFound(JdbcClient sql) {
    this.sql = sql;
  }

  private static String either(String column) {
    return "(to_tsvector('english', %1$s) @@ q.en or to_tsvector('spanish', %1$s) @@ q.es)"
        .formatted(column);
  }

  /** Among these, in what everybody may read. */
  public Set<UUID> inPublic(String words, Collection<UUID> proposals) {
    return found(ASKED + TEXTS, words, proposals, Set.of());
  }

  /** Among these, in what a member may read who sits for these organizations. */
  public Set<UUID> amongMembers(String words, Collection<UUID> proposals, Collection<UUID> mine) {
    return found(ASKED + TEXTS + SAID, words, proposals, mine);
  }

  private Set<UUID> found(
      String query, String words, Collection<UUID> proposals, Collection<UUID> mine) {
    var found = new HashSet<UUID>();
    if (!proposals.isEmpty()) {
      // Telephones and word processors bend the quotation marks.
      String straight = words.replaceAll("[\u201c\u201d\u00ab\u00bb]", "\"");
      var asked = sql.sql(query).param("words", straight).param("ids", proposals);
      (query.contains(":mine") ? asked.param("mine", Columns.of(mine, id -> id)) : asked)
          .query(
              row -> {
                found.add(Rows.id(row, "id"));
              });
    }
    return found;
  }
}
