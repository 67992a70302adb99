package org.commontable.campaigns.petitions;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.commontable.platform.web.Spreadsheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the published figure came about, for everybody and without a name: confirmations by day and
 * channel, invalidations by day and reason (campaigns.md 2.6). Signatures that wait or are over a
 * limit are not in it: their number would tell who has signed, and who was caught.
 */
@Component
public class CountLog {
  private final JdbcClient sql;

  CountLog(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One line of it; all numbers together give the published figure.
   *
   * @param what web or paper; or why signatures no longer count, with a number below zero
   */
  public record Row(LocalDate day, String what, long number) {}

  public List<Row> of(UUID petition, ZoneId zone) {
    Timestamp until =
        sql.sql("select counted_until from campaigns.petition_count where petition = :petition")
            .param("petition", petition)
            .query((row, n) -> row.getTimestamp("counted_until"))
            .single();
    return sql.sql(
            """
            select (s.validated_at at time zone :zone)::date as day,
              case when s.paper_sheet is null then 'web' else 'paper' end as what, count(*) as number
            from campaigns.signature s left join campaigns.invalidation i on i.signature = s.id
            where s.petition = :petition and s.validated_at <= :until and (s.state = 'validated' or i.counted)
            group by 1, 2
            union all
            select (i.at at time zone :zone)::date, i.reason, -count(*)
            from campaigns.invalidation i join campaigns.signature s on s.id = i.signature
            where s.petition = :petition and s.validated_at <= :until and i.counted
            group by 1, 2
            order by day, what
            """)
        .param("petition", petition)
        .param("zone", zone.getId())
        .param("until", until)
        .query(
            (row, n) ->
                new Row(
                    row.getDate("day").toLocalDate(), row.getString("what"), row.getLong("number")))
        .list();
  }

  public static byte[] csv(List<Row> rows) {
    var sheet = new Spreadsheet("day", "what", "number");
    rows.forEach(row -> sheet.row(row.day().toString(), row.what(), String.valueOf(row.number())));
    return sheet.text().getBytes(StandardCharsets.UTF_8);
  }
}
