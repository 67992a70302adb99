package org.commontable.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.JsonText;
import org.commontable.shared.LocalizedText;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears who stands on which figure, in the transaction of those who say so. Calls nobody. */
@Component
public class Citations {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  Citations(JdbcClient sql) {
    this.sql = sql;
  }

  public List<Standing> on(String indicator, String place) {
    return sql.sql(
            """
            select original, title, words, path from evidence.standing
            where indicator = :indicator and place = :place order by since, cited_in
            """)
        .param("indicator", indicator)
        .param("place", place)
        .query(Citations::standing)
        .list();
  }

  /** What was told last of this demand, so that whoever tells can see whether it is news. */
  public Optional<Standing> told(UUID citedIn) {
    return sql.sql(
            "select original, title, words, path from evidence.standing where cited_in = :id")
        .param("id", citedIn)
        .query(Citations::standing)
        .optional();
  }

  static Standing standing(ResultSet row, int n) throws SQLException {
    return new Standing(
        text(row.getString("original"), row.getString("title")),
        text(row.getString("original"), row.getString("words")),
        row.getString("path"));
  }

  @EventListener
  void on(FigureCited event) {
    Citation citation = event.citation();
    sql.sql(
            """
            insert into evidence.standing
              (cited_in, indicator, place, year, student_group, beside_group,
               original, title, words, path, since)
            values (:id, :indicator, :place, :year, :group, :beside,
               :original, :title::jsonb, :words::jsonb, :path, :since)
            on conflict (cited_in) do update set
              indicator = excluded.indicator, place = excluded.place, year = excluded.year,
              student_group = excluded.student_group, beside_group = excluded.beside_group,
              original = excluded.original, title = excluded.title, words = excluded.words,
              path = excluded.path
            """)
        .param("id", event.citedIn())
        .param("indicator", citation.indicator())
        .param("place", citation.place())
        .param("year", citation.year().start())
        .param("group", citation.group())
        .param("beside", citation.beside().orElse(null))
        .param("original", event.title().original())
        .param("title", JsonText.of(event.title().texts()))
        .param("words", JsonText.of(event.words().texts()))
        .param("path", event.path())
        .param("since", Timestamp.from(event.at()))
        .update();
  }

  @EventListener
  void on(FigureReleased event) {
    sql.sql("delete from evidence.standing where cited_in = :id")
        .param("id", event.citedIn())
        .update();
  }

  private static LocalizedText text(String original, String json) {
    Map<String, String> texts = new HashMap<>();
    JSON.readTree(json)
        .properties()
        .forEach(it -> texts.put(it.getKey(), it.getValue().asString()));
    String known = texts.containsKey(original) ? original : texts.keySet().iterator().next();
    return new LocalizedText(known, texts);
  }
}
