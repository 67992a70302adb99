package org.commontable.campaigns.petitions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.web.Spreadsheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signed, as far as others may read it: never an e-mail address. */
@Component
public class Signers {
  private final JdbcClient sql;

  Signers(JdbcClient sql) {
    this.sql = sql;
  }

  /** Names of those who asked to be shown, the newest first. */
  public List<String> shown(UUID petition, int atMost) {
    return sql.sql(
            """
            select name from campaigns.signature
            where petition = :petition and state = 'validated' and show_name
            order by validated_at desc, id limit :most
            """)
        .param("petition", petition)
        .param("most", atMost)
        .query((row, n) -> row.getString("name"))
        .list();
  }

  /** The name on one's own signature, for the browser that made it. */
  public Optional<String> ownName(UUID petition, UUID signature) {
    return sql.sql("select name from campaigns.signature where id = :id and petition = :petition")
        .param("id", signature)
        .param("petition", petition)
        .query((row, n) -> row.getString("name"))
        .optional();
  }

  /**
   * One line per counted signature: its number, day, channel, language, and the name where its
   * owner asked to be shown. Anybody may count the lines against the published figure.
   */
  public Spreadsheet csv(UUID petition, ZoneId zone) {
    var sheet = new Spreadsheet("number", "day", "channel", "language", "name");
    sql.sql(
            """
            select row_number() over (order by validated_at, id) as number, validated_at,
              case when paper_sheet is null then 'web' else 'paper' end as channel, lang,
              case when show_name then name else '' end as name
            from campaigns.signature where petition = :petition and state = 'validated'
            order by number
            """)
        .param("petition", petition)
        .query(
            row -> {
              Instant at = row.getTimestamp("validated_at").toInstant();
              sheet.row(
                  row.getString("number"),
                  at.atZone(zone).toLocalDate().toString(),
                  row.getString("channel"),
                  row.getString("lang"),
                  row.getString("name"));
            });
    return sheet;
  }
}
