package org.commontable.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures that each edition says otherwise than the one before it, for everybody. Of a measure
 * that is told of all students only (staff, means) older editions kept rows of other groups; they
 * are left out.
 */
@Component
public class EditionMoves {
  /**
   * An edition that moved something.
   *
   * @param number counts the editions, the first is 1
   * @param moved how many figures, listed or not
   * @param newly how many are newly shown
   */
  public record Moved(UUID id, long number, Instant madeAt, long moved, long newly) {}

  /** What is looked for; a district stands for its schools too. */
  public record Asked(Optional<String> indicator, Optional<String> place) {}

  private static final List<String> OF_ALL =
      Declared.all().stream().filter(it -> it.kind().isOfAll()).map(Declared::id).toList();

  private static final String ROWS =
      """
      from evidence.moved where edition = :edition
        and (:indicator::text is null or indicator = :indicator)
        and (:place::text is null or place like :place || '%')
        and indicator in (:known) and (student_group = 'all' or indicator not in (:ofAll))
      """;

  private final JdbcClient sql;

  EditionMoves(JdbcClient sql) {
    this.sql = sql;
  }

  public List<Moved> newestFirst(int most) {
    return sql.sql(
            """
            select id, number, made_at, moved, newly from evidence.edition
            where moved + newly > 0 order by number desc limit :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                new Moved(
                    row.getObject("id", UUID.class),
                    row.getLong("number"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getLong("moved"),
                    row.getLong("newly")))
        .list();
  }

  /** Measures of which an edition moved something. */
  public List<String> indicators(UUID edition) {
    return bound(
            "select distinct indicator " + ROWS,
            edition,
            new Asked(Optional.empty(), Optional.empty()))
        .query((row, n) -> row.getString("indicator"))
        .list();
  }

  public int count(UUID edition, Asked asked, boolean newly) {
    return bound("select count(*) " + ROWS + " and newly = :newly", edition, asked)
        .param("newly", newly)
        .query(Integer.class)
        .single();
  }

  /** All that moved, and then all that is newly shown. */
  public List<Move> all(UUID edition, Asked asked) {
    return Stream.of(false, true)
        .flatMap(it -> moves(edition, asked, it, 0, Integer.MAX_VALUE).stream())
        .toList();
  }

  /**
   * @param newly those that are newly shown; else those shown before that are otherwise or gone
   */
  public List<Move> moves(UUID edition, Asked asked, boolean newly, int from, int most) {
    return bound(
            "select * "
                + ROWS
                + " and newly = :newly order by indicator, year desc, place, student_group offset :from limit :most",
            edition,
            asked)
        .param("newly", newly)
        .param("from", from)
        .param("most", most)
        .query(EditionShifts::move)
        .list();
  }

  private JdbcClient.StatementSpec bound(String statement, UUID edition, Asked asked) {
    return sql.sql(statement)
        .param("edition", edition)
        .param("indicator", asked.indicator().orElse(null))
        .param("place", asked.place().orElse(null))
        .param("known", Declared.all().stream().map(Declared::id).toList())
        .param("ofAll", OF_ALL);
  }

  /** The files that were new in an edition, by name. */
  public List<File> files(UUID edition) {
    return sql.sql(
            """
            select sha256, name, publisher from evidence.source
            where edition = :edition and published_at is not null order by name, sha256
            """)
        .param("edition", edition)
        .query(EditionMoves::file)
        .list();
  }

  public record File(String sha256, String name, String publisher) {}

  private static File file(ResultSet row, int n) throws SQLException {
    return new File(row.getString("sha256"), row.getString("name"), row.getString("publisher"));
  }
}
