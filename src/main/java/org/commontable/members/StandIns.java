package org.commontable.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose voice somebody has: a delegate her own; an alternate a delegate's who has handed over or is
 * absent, or her own where no delegate sits. And who settles what delegates differ on.
 */
@Component
public class StandIns {
  private final JdbcClient sql;
  private final Seats seats;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  StandIns(JdbcClient sql, Seats seats, RecordBook record, Ids ids, Clock clock) {
    this.sql = sql;
    this.seats = seats;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** The seats that speak for it now, delegates first, in the order in which they were given. */
  public List<Seat> speaking(UUID organization) {
    return seats.holders(organization, clock.instant()).stream()
        .filter(seat -> seat.kind().speaks())
        .toList();
  }

  /**
   * The person whose voice this one has now for this organization; empty when it is not her turn.
   */
  public Optional<UUID> voiceOf(UUID organization, UUID person) {
    List<Seat> speaking = speaking(organization);
    Optional<Seat> own = speaking.stream().filter(s -> s.person().equals(person)).findFirst();
    if (own.isEmpty() || own.get().kind() == SeatKind.DELEGATE) {
      return own.map(Seat::person);
    }
    List<Seat> delegates =
        speaking.stream().filter(seat -> seat.kind() == SeatKind.DELEGATE).toList();
    Set<UUID> away = away(delegates);
    return delegates.isEmpty()
        ? Optional.of(person)
        : delegates.stream().filter(seat -> away.contains(seat.id())).map(Seat::person).findFirst();
  }

  /** Of these seats, those whose holder has handed over or is absent. */
  public Set<UUID> away(List<Seat> of) {
    return of.isEmpty()
        ? Set.of()
        : sql
            .sql(
                """
                select distinct on (seat) seat, away from members.seat_away
                where seat in (:seats) order by seat, seq desc
                """)
            .param("seats", of.stream().map(Seat::id).toList())
            .query((row, n) -> Map.entry(row.getObject("seat", UUID.class), row.getBoolean("away")))
            .list()
            .stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  /** She said herself that her alternate speaks for her, and that was the last word on it. */
  public boolean handedOver(UUID organization, UUID delegate) {
    List<UUID> seats =
        speaking(organization).stream()
            .filter(seat -> seat.person().equals(delegate) && seat.kind() == SeatKind.DELEGATE)
            .map(Seat::id)
            .toList();
    return !seats.isEmpty()
        && sql.sql(
                "select away and by = :her from members.seat_away where seat in (:seats)"
                    + " order by seq desc limit 1")
            .param("her", delegate)
            .param("seats", seats)
            .query(Boolean.class)
            .optional()
            .orElse(false);
  }

  /** Nobody is seated or leaves between what is read from here on and what is written. */
  public void hold() {
    record.hold();
  }

  /**
   * Hands this delegate's voice over, or takes it back; saying it again changes nothing. That she
   * hands over herself is a fact of its own, also where her alternate called her absent before.
   */
  public boolean note(Seat delegate, boolean away, UUID by) {
    hold();
    boolean now = away(List.of(delegate)).contains(delegate.id());
    boolean herself = away && by.equals(delegate.person());
    if (now == away && !(herself && !handedOver(delegate.organization(), delegate.person()))) {
      return false;
    }
    sql.sql("insert into members.seat_away (seat, away, at, by) values (:seat, :away, :at, :by)")
        .param("seat", delegate.id())
        .param("away", away)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
    append(
        "seat.handed-over",
        delegate.organization(),
        by,
        Map.of(
            "seat",
            delegate.id().toString(),
            "person",
            delegate.person().toString(),
            "away",
            away,
            "by",
            by.equals(delegate.person()) ? "delegate" : "alternate"));
    return true;
  }

  /** A delegate who speaks herself is there: whoever spoke in her place does so no more. */
  public void speaks(UUID organization, UUID person) {
    speaking(organization).stream()
        .filter(seat -> seat.kind() == SeatKind.DELEGATE && seat.person().equals(person))
        .forEach(seat -> note(seat, false, person));
  }

  /** The last one named who still sits for it; else the delegate who has sat longest. */
  public Optional<UUID> contact(UUID organization) {
    List<Seat> held = seats.holders(organization, clock.instant());
    Set<UUID> sitting = held.stream().map(Seat::person).collect(Collectors.toSet());
    return sql.sql(
            "select person from members.contact where organization = :id order by seq desc limit 1")
        .param("id", organization)
        .query(UUID.class)
        .optional()
        .filter(sitting::contains)
        .or(
            () ->
                held.stream()
                    .filter(seat -> seat.kind() == SeatKind.DELEGATE)
                    .min(Comparator.comparing(Seat::from).thenComparing(Seat::id))
                    .map(Seat::person));
  }

  /** Names who settles; the handler has asked that she sits for it. */
  public void nameContact(UUID organization, UUID person, UUID by) {
    record.hold();
    if (contact(organization).filter(person::equals).isPresent()) {
      return;
    }
    sql.sql(
            "insert into members.contact (organization, person, at, by) values (:id, :person, :at, :by)")
        .param("id", organization)
        .param("person", person)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
    append("organization.contact", organization, by, Map.of("person", person.toString()));
  }

  private void append(String type, UUID organization, UUID by, Map<String, Object> payload) {
    record.append(new Fact(type, by, organization, "web", ids.next(), payload));
  }
}
