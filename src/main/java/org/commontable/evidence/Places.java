package org.commontable.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.Yamls;
import org.commontable.platform.database.OncePerReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places that published files speak of, by district code and never by a word in their name. */
@Component
public final class Places {
  /** A name by which people know a place, from a school year on. */
  private record Known(String place, String file, String name, String shortName, int from) {}

  private static final String NEWEST =
      """
      select distinct on (n.place) n.place, n.year, n.name
      from evidence.place_name n join evidence.source s on s.id = n.source
      where s.published_at is not null
      """;

  private final JdbcClient sql;
  private final List<Known> known =
      Yamls.list(Yamls.resource("place-names.yaml")).stream().map(Places::known).toList();

  Places(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<Place> find(String id) {
    // Anything may stand in an address, and some of it no database takes.
    return id.matches("[\\w:]{1,40}")
        ? OncePerReading.of(this, id, () -> read(id))
        : Optional.empty();
  }

  private Optional<Place> read(String id) {
    return sql.sql(NEWEST + " and n.place = :id order by n.place, n.year desc, s.published_at desc")
        .param("id", id)
        .query((row, n) -> place(row))
        .optional();
  }

  private Place place(ResultSet row) throws SQLException {
    return named(row.getString("place"), row.getString("name"), row.getInt("year"));
  }

  /** A place that the files call so in a year, as people call it. */
  public Place named(String id, String name, int year) {
    return known.stream()
        .filter(it -> it.place().equals(id) && it.file().equals(name) && it.from() <= year)
        .findFirst()
        .map(it -> new Place(id, it.name(), it.shortName()))
        .orElseGet(() -> new Place(id, name, name));
  }

  private static Known known(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    return new Known(
        Yamls.text(entry, "place"),
        Yamls.text(entry, "file"),
        Yamls.text(entry, "name"),
        Yamls.text(entry, "short"),
        Integer.parseInt(Yamls.text(entry, "from")));
  }
}
