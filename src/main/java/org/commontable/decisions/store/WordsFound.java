package org.commontable.decisions.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
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

  /** What delegates said who differ is read by their own organization alone. */
  private static final String HELD =
      """
      (s.proposal, s.organization) in (
        select * from unnest(:heldIn::uuid[], :heldOf::uuid[])) and s.organization <> all(:mine::uuid[])
      """;

  /** What members wrote besides, in whichever language: reasons, conditions, the discussion. */
  private static final String SAID =
      """
      union
      select s.proposal from q, decisions.stance s
      where s.proposal in (:ids) and %1$s and not (%4$s)
      union
      select s.proposal from q, decisions.condition c join decisions.stance s on s.id = c.stance
      where s.proposal in (:ids) and %2$s and not (%4$s)
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
          .formatted(either("s.reason"), either("c.text"), either("t.body"), HELD);

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
    return found(ASKED + TEXTS, words, proposals, Set.of(), Map.of());
  }

  /**
   * Among these, in what a member may read who sits for these organizations.
   *
   * @param held by proposal, whose delegates differ on it
   */
  public Set<UUID> amongMembers(
      String words, Collection<UUID> proposals, Collection<UUID> mine, Map<UUID, Set<UUID>> held) {
    return found(ASKED + TEXTS + SAID, words, proposals, mine, held);
  }

  private Set<UUID> found(
      String query,
      String words,
      Collection<UUID> proposals,
      Collection<UUID> mine,
      Map<UUID, Set<UUID>> held) {
    var found = new HashSet<UUID>();
    if (!proposals.isEmpty()) {
      // Telephones and word processors bend the quotation marks.
      String straight = words.replaceAll("[\u201c\u201d\u00ab\u00bb]", "\"");
      var asked = sql.sql(query).param("words", straight).param("ids", proposals);
      if (query.contains(":mine")) {
        var pairs =
            held.entrySet().stream()
                .flatMap(in -> in.getValue().stream().map(of -> Map.entry(in.getKey(), of)))
                .toList();
        asked
            .param("mine", Columns.of(mine, id -> id))
            .param("heldIn", Columns.of(pairs, Map.Entry::getKey))
            .param("heldOf", Columns.of(pairs, Map.Entry::getValue));
      }
      asked.query(
          row -> {
            found.add(Rows.id(row, "id"));
          });
    }
    return found;
  }
}
