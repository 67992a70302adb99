package org.commontable.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings of the table and their agendas. */
@Component
public class Meetings {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  Meetings(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** The one that runs or comes next; empty when none is called. */
  public Optional<Meeting> next() {
    return upcoming().stream().findFirst();
  }

  /** Those that run or are to come, soonest first. */
  public List<Meeting> upcoming() {
    var now = clock.instant();
    return all().stream()
        .filter(meeting -> meeting.calledOff().isEmpty() && !meeting.over(now))
        .toList();
  }

  /** Those that are over, latest first. */
  public List<Meeting> past() {
    var now = clock.instant();
    return all().stream()
        .filter(meeting -> meeting.calledOff().isEmpty() && meeting.over(now))
        .toList()
        .reversed();
  }

  /** For the list, by date: one called off too, unless another stands on its day. */
  public List<Meeting> listed() {
    var days =
        all().stream()
            .filter(meeting -> meeting.calledOff().isEmpty())
            .map(Meeting::date)
            .collect(Collectors.toSet());
    return all().stream()
        .filter(meeting -> meeting.calledOff().isEmpty() || !days.contains(meeting.date()))
        .toList();
  }

  /** Every meeting ever called, those called off too, by date. */
  public List<Meeting> all() {
    return OncePerReading.of(
        this,
        "all",
        () ->
            sql.sql("select * from meetings.meeting order by starts_at")
                .query(Meetings::read)
                .list());
  }

  /** The one that stands for this day; where none does, the one that was called off last. */
  public Optional<Meeting> on(LocalDate date) {
    return sql.sql(
            """
            select * from meetings.meeting where held_on = :date
            order by called_off_at is null desc, called_off_at desc limit 1
            """)
        .param("date", date)
        .query(Meetings::read)
        .optional();
  }

  public Optional<Meeting> find(UUID id) {
    return sql.sql("select * from meetings.meeting where id = :id")
        .param("id", id)
        .query(Meetings::read)
        .optional();
  }

  public List<AgendaItem> agenda(UUID meeting) {
    return sql.sql("select * from meetings.agenda_item where meeting = :meeting order by position")
        .param("meeting", meeting)
        .query(
            (row, n) ->
                new AgendaItem(
                    row.getString("title"),
                    row.getInt("minutes"),
                    Optional.ofNullable(row.getObject("owner", UUID.class)),
                    Optional.ofNullable(row.getString("decision")),
                    row.getString("audience").equals("public")))
        .list();
  }

  Meeting call(MeetingDetails details, UUID by) {
    var id = ids.next();
    fill(
            """
            insert into meetings.meeting (id, held_on, starts_at, zone, place, video_link,
              called_at, called_by, changed_at)
            values (:id, :date, :starts, :zone, :place, :link, :now, :by, :now)
            """,
            details)
        .param("id", id)
        .param("date", details.date())
        .param("by", by)
        .update();
    write(id, details.agenda());
    return find(id).orElseThrow();
  }

  Meeting change(Meeting meeting, MeetingDetails details) {
    fill(
            """
            update meetings.meeting set held_on = :date, starts_at = :starts, zone = :zone, place = :place,
              video_link = :link, changed_at = :now, sequence = sequence + 1 where id = :id
            """,
            details)
        .param("id", meeting.id())
        .param("date", details.date())
        .update();
    sql.sql("delete from meetings.agenda_item where meeting = :id")
        .param("id", meeting.id())
        .update();
    write(meeting.id(), details.agenda());
    return find(meeting.id()).orElseThrow();
  }

  void callOff(UUID id, UUID by) {
    sql.sql(
            """
            update meetings.meeting set called_off_at = :now, called_off_by = :by,
              changed_at = :now, sequence = sequence + 1 where id = :id and called_off_at is null
            """)
        .param("now", now())
        .param("by", by)
        .param("id", id)
        .update();
  }

  void end(UUID id, Instant at, UUID by) {
    sql.sql(
            """
            update meetings.meeting set ended_at = :at, ended_by = :by
            where id = :id and ended_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("id", id)
        .update();
  }

  void noteInvited(UUID id) {
    sql.sql("update meetings.meeting set invited_at = :now where id = :id")
        .param("now", now())
        .param("id", id)
        .update();
  }

  private void write(UUID meeting, List<AgendaItem> agenda) {
    for (int i = 0; i < agenda.size(); i++) {
      var item = agenda.get(i);
      sql.sql(
              """
              insert into meetings.agenda_item
                (id, meeting, position, title, minutes, owner, decision, audience)
              values (:id, :meeting, :position, :title, :minutes, :owner, :decision, :audience)
              """)
          .param("id", ids.next())
          .param("meeting", meeting)
          .param("position", i + 1)
          .param("title", item.title())
          .param("minutes", item.minutes())
          .param("owner", item.owner().orElse(null))
          .param("decision", item.decision().orElse(null))
          .param("audience", item.open() ? "public" : "members")
          .update();
    }
  }

  private JdbcClient.StatementSpec fill(String statement, MeetingDetails details) {
    return sql.sql(statement)
        .param("starts", Timestamp.from(details.starts()))
        .param("zone", details.zone().getId())
        .param("place", details.place())
        .param("link", details.videoLink().orElse(null))
        .param("now", now());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Meeting read(ResultSet row, int n) throws SQLException {
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getObject("held_on", LocalDate.class),
        row.getTimestamp("starts_at").toInstant(),
        ZoneId.of(row.getString("zone")),
        row.getString("place"),
        Optional.ofNullable(row.getString("video_link")),
        instant(row, "invited_at"),
        row.getInt("sequence"),
        row.getTimestamp("changed_at").toInstant(),
        instant(row, "called_off_at"),
        instant(row, "ended_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
