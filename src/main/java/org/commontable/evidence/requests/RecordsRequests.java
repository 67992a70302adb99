package org.commontable.evidence.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.LateRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests, what happened to each, and the papers that belong to them. */
@Component
class RecordsRequests implements LateRequests {
  private static final String SELECT =
      """
      select r.id as request_id, r.number, r.gap, r.subject, r.addressee, r.records, r.years, r.form,
        r.requester, r.at as drafted_at, r.by as drafted_by, t.*
      from evidence.records_request r
      join lateral (select * from evidence.request_turn where request = r.id
        order by nth desc limit 1) t on true
      """;

  private final JdbcClient sql;

  RecordsRequests(JdbcClient sql) {
    this.sql = sql;
  }

  /** Newest first. */
  List<RecordsRequest> all() {
    return sql.sql(SELECT + "order by r.number desc").query(RecordsRequests::request).list();
  }

  @Override
  public List<Late> at(LocalDate today) {
    return all().stream()
        .filter(request -> request.isLate(today))
        .map(
            request ->
                new Late(
                    request.number(),
                    request.subject(),
                    request.agency(),
                    request.deadline().orElseThrow().day(),
                    request.path()))
        .toList();
  }

  Optional<RecordsRequest> find(int number) {
    return sql.sql(SELECT + "where r.number = :number")
        .param("number", number)
        .query(RecordsRequests::request)
        .optional();
  }

  /** Oldest first. */
  List<Turn> turns(UUID request) {
    return sql.sql("select * from evidence.request_turn where request = :id order by nth")
        .param("id", request)
        .query(RecordsRequests::turn)
        .list();
  }

  /** The next number; two who begin at once wait for each other. */
  int nextNumber() {
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.records_request'))")
        .query((row, n) -> 0)
        .list();
    return sql.sql("select coalesce(max(number), 0) + 1 from evidence.records_request")
        .query(Integer.class)
        .single();
  }

  void add(RecordsRequest request) {
    worded(
            """
            insert into evidence.records_request
              (id, number, gap, subject, addressee, records, years, form, requester, at, by)
            values (:id, :number, :gap, :subject, :addressee, :records, :years, :form, :requester,
              :at, :by)
            """,
            request)
        .param("number", request.number())
        .param("at", Timestamp.from(request.at()))
        .param("by", request.by())
        .update();
    add(request.last(), 1);
  }

  /** False when it has been sent meanwhile. */
  boolean reword(RecordsRequest request) {
    return worded(
                """
                update evidence.records_request set gap = :gap, subject = :subject,
                  addressee = :addressee, records = :records, years = :years, form = :form,
                  requester = :requester
                where id = :id
                  and not exists (select from evidence.request_turn where request = :id and nth > 1)
                """,
                request)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec worded(String statement, RecordsRequest request) {
    return sql.sql(statement)
        .param("id", request.id())
        .param("gap", request.gap().id())
        .param("subject", request.subject())
        .param("addressee", request.addressee())
        .param("records", request.records())
        .param("years", request.years())
        .param("form", request.form())
        .param("requester", request.requester());
  }

  /**
   * @param nth its place among what happened to the request, from 1
   * @return false when something else stands there already
   */
  boolean add(Turn turn, int nth) {
    return sql.sql(
                """
                insert into evidence.request_turn (id, request, nth, step, "on", until, note, at, by)
                values (:id, :request, :nth, :step, :on, :until, :note, :at, :by)
                on conflict do nothing
                """)
            .param("id", turn.id())
            .param("request", turn.request())
            .param("nth", nth)
            .param("step", turn.step().key())
            .param("on", turn.on())
            .param("until", turn.until().orElse(null))
            .param("note", turn.note())
            .param("at", Timestamp.from(turn.at()))
            .param("by", turn.by())
            .update()
        == 1;
  }

  /** Oldest first. */
  List<RequestFile> files(UUID request) {
    return sql.sql("select * from evidence.request_file where request = :id order by at, id")
        .param("id", request)
        .query(RecordsRequests::file)
        .list();
  }

  /** False when the very same bytes lie there already. */
  boolean add(RequestFile file) {
    return sql.sql(
                """
                insert into evidence.request_file (id, request, name, sha256, bytes, at, by)
                values (:id, :request, :name, :sha256, :bytes, :at, :by) on conflict do nothing
                """)
            .param("id", file.id())
            .param("request", file.request())
            .param("name", file.name())
            .param("sha256", file.sha256())
            .param("bytes", file.bytes())
            .param("at", Timestamp.from(file.at()))
            .param("by", file.by())
            .update()
        == 1;
  }

  private static RecordsRequest request(ResultSet row, int n) throws SQLException {
    String gap = row.getString("gap");
    return new RecordsRequest(
        row.getObject("request_id", UUID.class),
        row.getInt("number"),
        Gap.find(gap).orElseGet(() -> Gap.find("other").orElseThrow()),
        row.getString("subject"),
        row.getString("addressee"),
        row.getString("records"),
        row.getString("years"),
        row.getString("form"),
        row.getString("requester"),
        row.getTimestamp("drafted_at").toInstant(),
        row.getObject("drafted_by", UUID.class),
        turn(row, n));
  }

  private static Turn turn(ResultSet row, int n) throws SQLException {
    return new Turn(
        row.getObject("id", UUID.class),
        row.getObject("request", UUID.class),
        Step.of(row.getString("step")),
        row.getObject("on", LocalDate.class),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        row.getString("note"),
        row.getTimestamp("at").toInstant(),
        row.getObject("by", UUID.class));
  }

  private static RequestFile file(ResultSet row, int n) throws SQLException {
    return new RequestFile(
        row.getObject("id", UUID.class),
        row.getObject("request", UUID.class),
        row.getString("name"),
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getTimestamp("at").toInstant(),
        row.getObject("by", UUID.class));
  }
}
