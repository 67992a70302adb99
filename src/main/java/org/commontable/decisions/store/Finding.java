package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds decisions without reading their files: those at rest by what was laid down of them, beside
 * those that move and that the asker has read and picked.
 */
@Repository
public class Finding {
  /**
   * What is looked for.
   *
   * @param words empty for any, as are area and status (as in the address: "in-force")
   * @param from the first instant of the first day, and before the first after the last
   */
  public record Asked(
      String words,
      Optional<UUID> organization,
      String area,
      String status,
      Optional<Instant> from,
      Optional<Instant> before) {}

  private record Row(UUID id, int all) {}

  private final JdbcClient sql;

  Finding(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * What a member may read who sits for these organizations; an organization's are those it had a
   * seat in or moved.
   *
   * @param moving of those that move, the ones that are asked for but for the words
   * @param held by proposal that moves, whose delegates differ on it
   */
  public Found amongMembers(
      Asked asked,
      Collection<UUID> moving,
      Collection<UUID> mine,
      Map<UUID, Set<UUID>> held,
      int page) {
    var values = new HashMap<String, Object>();
    if (!asked.words.isEmpty()) {
      var pairs =
          held.entrySet().stream()
              .flatMap(in -> in.getValue().stream().map(of -> Map.entry(in.getKey(), of)))
              .toList();
      values.put("mine", Columns.of(mine, id -> id));
      values.put("heldIn", Columns.of(pairs, Map.Entry::getKey));
      values.put("heldOf", Columns.of(pairs, Map.Entry::getValue));
    }
    return found(
        WordsFound.ASKED + WordsFound.HELD,
        WordsFound.TEXTS + WordsFound.SAID,
        resting(
            asked,
            "r.day",
            """
            (p.mover = :organization or exists (select 1 from decisions.elector e
              where e.organization = :organization and e.proposal = p.id))
            """),
        asked,
        moving,
        values,
        page);
  }

  /**
   * What everybody may read; an organization's are those its released name stands under.
   *
   * @param moving of those that move, the ones that are asked for but for the words
   */
  public Found inPublic(Asked asked, Collection<UUID> moving, int page) {
    return found(
        WordsFound.ASKED,
        WordsFound.TEXTS,
        "p.audience = 'public' and r.status not in ('DRAFT', 'WITHDRAWN') and "
            + resting(asked, "r.decided", "r.released @> array[:organization]::uuid[]"),
        asked,
        moving,
        new HashMap<>(),
        page);
  }

  /** The public decision at rest with the newest number that is adopted, if any. */
  List<UUID> newestAdoptedInPublic() {
    return sql.sql(
            """
            select p.id from decisions.proposal p join decisions.at_rest r on r.proposal = p.id
            where p.audience = 'public' and r.status in ('ADOPTED_WINDOW_OPEN', 'IN_FORCE')
            order by p.year desc, p.n desc limit 1
            """)
        .query((row, n) -> Rows.id(row, "id"))
        .list();
  }

  /** So many adopted ones at rest, the newest numbers. */
  List<UUID> newestAdopted(int most) {
    return sql.sql(
            """
            select p.id from decisions.proposal p join decisions.at_rest r on r.proposal = p.id
            where r.status in ('ADOPTED_WINDOW_OPEN', 'IN_FORCE')
            order by p.year desc, p.n desc limit :most
            """)
        .param("most", most)
        .query((row, n) -> Rows.id(row, "id"))
        .list();
  }

  /** So many whose audience is public, the newest numbers. */
  List<UUID> newestInPublic(int most) {
    return sql.sql(
            """
            select id from decisions.proposal where audience = 'public'
            order by year desc, n desc limit :most
            """)
        .param("most", most)
        .query((row, n) -> Rows.id(row, "id"))
        .list();
  }

  /** Of these, those whose released name stands under a public decision at rest. */
  public Set<UUID> released(Collection<UUID> organizations) {
    return Set.copyOf(
        sql.sql(
                """
                select o from unnest(:organizations::uuid[]) o where exists (
                  select 1 from decisions.at_rest r join decisions.proposal p on p.id = r.proposal
                  where r.released @> array[o] and p.audience = 'public')
                """)
            .param("organizations", Columns.of(organizations, id -> id))
            .query((row, n) -> Rows.id(row, "o"))
            .list());
  }

  private static String resting(Asked asked, String day, String concerns) {
    var all = new StringBuilder("r.proposal is not null");
    if (!asked.area.isEmpty()) {
      all.append(" and p.area = :area");
    }
    if (!asked.status.isEmpty()) {
      all.append(" and r.status = :status");
    }
    asked.from.ifPresent(_ -> all.append(" and ").append(day).append(" >= :from"));
    asked.before.ifPresent(_ -> all.append(" and ").append(day).append(" < :before"));
    asked.organization.ifPresent(_ -> all.append(" and ").append(concerns));
    return all.toString();
  }

  private Found found(
      String with,
      String words,
      String resting,
      Asked asked,
      Collection<UUID> moving,
      Map<String, Object> values,
      int page) {
    String query =
        (asked.words.isEmpty() ? "" : with)
            + """
            select p.id, count(*) over () as found from decisions.proposal p
            left join decisions.at_rest r on r.proposal = p.id
            where (p.id = any(:moving::uuid[]) or (%s))
            """
                .formatted(resting)
            + (asked.words.isEmpty() ? "" : "and p.id in (" + words + ")\n")
            + "order by p.year desc, p.n desc limit :limit offset :offset";
    if (!asked.words.isEmpty()) {
      values.putAll(WordsFound.asked(asked.words));
    }
    values.put("moving", Columns.of(moving, id -> id));
    values.put("area", asked.area);
    values.put("status", asked.status.toUpperCase(Locale.ROOT).replace('-', '_'));
    asked.from.ifPresent(from -> values.put("from", Rows.utc(from)));
    asked.before.ifPresent(before -> values.put("before", Rows.utc(before)));
    asked.organization.ifPresent(id -> values.put("organization", id));
    List<Row> rows = rows(query, values, page);
    if (rows.isEmpty() && page > 1) { // beyond the end: how many are there?
      List<Row> first = rows(query, values, 1);
      int all = first.isEmpty() ? 0 : first.getFirst().all;
      int last = Math.max(1, (all + Found.ON_A_PAGE - 1) / Found.ON_A_PAGE);
      return found(last == 1 ? first : rows(query, values, last), last);
    }
    return found(rows, page);
  }

  private List<Row> rows(String query, Map<String, Object> values, int page) {
    return sql.sql(query)
        .params(values)
        .param("limit", Found.ON_A_PAGE)
        .param("offset", (page - 1L) * Found.ON_A_PAGE)
        .query((row, n) -> new Row(Rows.id(row, "id"), row.getInt("found")))
        .list();
  }

  private static Found found(List<Row> rows, int page) {
    return rows.isEmpty()
        ? Found.NOTHING
        : new Found(rows.stream().map(Row::id).toList(), page, rows.getFirst().all);
  }
}
