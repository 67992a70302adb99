package org.commontable.campaigns.petitions;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of names and ZIP codes for the addressee. A list is read from the signatures each time, so
 * that nobody who took a signature off is handed out; its fingerprint tells whether it still is the
 * list that was made.
 */
@Component
public class Deliveries {
  private final JdbcClient sql;
  private final Counting counting;
  private final Ids ids;
  private final Clock clock;

  Deliveries(JdbcClient sql, Counting counting, Ids ids, Clock clock) {
    this.sql = sql;
    this.counting = counting;
    this.ids = ids;
    this.clock = clock;
  }

  /** As many lines as the public figure says now; empty while it says none. */
  public Optional<UUID> make(UUID petition, UUID by) {
    Instant asOf = held(petition);
    List<DeliveryList.Line> lines = lines(petition, asOf);
    if (lines.size() != counting.of(petition).validated()) {
      counting.reconcile();
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    UUID id = ids.next();
    sql.sql(
            """
            insert into campaigns.delivery_list (id, petition, as_of, signatures, sha256, made_at, made_by)
            values (:id, :petition, :asOf, :signatures, :sha256, :now, :by)
            """)
        .param("id", id)
        .param("petition", petition)
        .param("asOf", Timestamp.from(asOf))
        .param("signatures", lines.size())
        .param("sha256", fingerprint(lines))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
    return Optional.of(id);
  }

  /** Up to when signatures are counted; until the transaction ends the figure stands still. */
  private Instant held(UUID petition) {
    return sql.sql(
            "select counted_until from campaigns.petition_count where petition = :petition for update")
        .param("petition", petition)
        .query((row, n) -> row.getTimestamp("counted_until").toInstant())
        .single();
  }

  public Optional<DeliveryList> find(UUID id) {
    return sql.sql("select * from campaigns.delivery_list where id = :id")
        .param("id", id)
        .query(Deliveries::list)
        .optional();
  }

  /** Those not handed over yet, the newest first. */
  public List<DeliveryList> waiting(UUID petition) {
    return sql.sql(
            """
            select * from campaigns.delivery_list l where petition = :petition
              and not exists (select from campaigns.delivery where list = l.id)
            order by made_at desc, id
            """)
        .param("petition", petition)
        .query(Deliveries::list)
        .list();
  }

  /** What is on it today, in the order of the names. */
  public List<DeliveryList.Line> lines(DeliveryList list) {
    return lines(list.petition(), list.asOf());
  }

  /** False when somebody on it has taken the signature off since: then it is not given out. */
  public boolean unchanged(DeliveryList list, List<DeliveryList.Line> lines) {
    return fingerprint(lines).equals(list.sha256());
  }

  /** False when it was handed over before. */
  public boolean deliver(DeliveryList list, String to, LocalDate day, UUID by) {
    return sql.sql(
                """
                insert into campaigns.delivery (list, recipient, on_day, at, by)
                values (:list, :to, :day, :now, :by) on conflict do nothing
                """)
            .param("list", list.id())
            .param("to", to)
            .param("day", day)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by)
            .update()
        == 1;
  }

  /** Of a petition, oldest first. */
  public List<Delivery> of(UUID petition) {
    return OncePerReading.of(
        this,
        "of " + petition,
        () ->
            sql
                .sql(
                    """
            select l.*, d.recipient, d.on_day from campaigns.delivery d
            join campaigns.delivery_list l on l.id = d.list
            where l.petition = :petition order by d.on_day, d.at, l.id
            """)
                .param("petition", petition)
                .query(
                    (row, n) ->
                        new Delivery(
                            list(row, n),
                            row.getString("recipient"),
                            row.getDate("on_day").toLocalDate()))
                .list()
                .stream()
                .toList());
  }

  /** The file: name and ZIP code, UTF-8 with its mark, so that spreadsheets keep the accents. */
  public static byte[] csv(List<DeliveryList.Line> lines) {
    var sheet = new Spreadsheet("name", "zip");
    lines.forEach(line -> sheet.row(line.name(), line.zip()));
    return sheet.text().getBytes(StandardCharsets.UTF_8);
  }

  private static String fingerprint(List<DeliveryList.Line> lines) {
    return HexFormat.of().formatHex(Token.sha256(new String(csv(lines), StandardCharsets.UTF_8)));
  }

  private List<DeliveryList.Line> lines(UUID petition, Instant asOf) {
    return sql.sql(
            """
            select name, zip from campaigns.signature
            where petition = :petition and state = 'validated' and validated_at <= :asOf
            order by name_key collate "C", zip, id
            """)
        .param("petition", petition)
        .param("asOf", Timestamp.from(asOf))
        .query((row, n) -> new DeliveryList.Line(row.getString("name"), row.getString("zip")))
        .list();
  }

  private static DeliveryList list(ResultSet row, int n) throws SQLException {
    return new DeliveryList(
        row.getObject("id", UUID.class),
        row.getObject("petition", UUID.class),
        row.getTimestamp("as_of").toInstant(),
        row.getLong("signatures"),
        row.getString("sha256"),
        row.getTimestamp("made_at").toInstant());
  }
}
