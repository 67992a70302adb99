package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.commontable.decisions.AwaitingMeeting;
import org.commontable.decisions.EmergencyWaits;
import org.commontable.decisions.MeetingsAhead;
import org.commontable.decisions.rules.NextMeeting;
import org.commontable.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps for which meeting each emergency waits, when the calendar or its close changes. */
@Component
class EmergencyMeetings implements AwaitingMeeting {
  private final JdbcClient sql;
  private final Dossiers dossiers;
  private final MeetingsAhead meetings;
  private final Chronicle chronicle;
  private final Ids ids;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  EmergencyMeetings(
      JdbcClient sql,
      Dossiers dossiers,
      MeetingsAhead meetings,
      Chronicle chronicle,
      Ids ids,
      Clock clock,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.dossiers = dossiers;
    this.meetings = meetings;
    this.chronicle = chronicle;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public List<Waiting> at(LocalDate day) {
    Instant now = clock.instant();
    List<NextMeeting.Standing> others =
        standing().stream().filter(one -> !one.day().equals(day)).toList();
    return dossiers.moving().stream() // whatever may still lapse is not at rest
        .flatMap(
            dossier ->
                dossier
                    .underEmergency(now)
                    .awaitsMeeting()
                    .filter(awaited -> awaited.meeting().filter(day::equals).isPresent())
                    .map(awaited -> waiting(dossier, awaited, others))
                    .stream())
        .toList();
  }

  private static Waiting waiting(
      Dossier dossier, Invoked awaited, List<NextMeeting.Standing> others) {
    NextMeeting next =
        NextMeeting.of(others, dossier.closes().orElseThrow(), awaited.first(), awaited.lapses());
    return new Waiting(
        dossier.proposal().number(),
        dossier.proposal().path(),
        dossier.proposal().title(),
        next.day(),
        next.lapses());
  }

  private List<NextMeeting.Standing> standing() {
    return meetings.standing().stream()
        .map(one -> new NextMeeting.Standing(one.date(), one.starts(), one.until()))
        .toList();
  }

  @Override
  public void follow(UUID by) {
    chronicle.hold();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<NextMeeting.Standing> standing = standing();
    for (Dossier dossier : dossiers.all()) {
      dossier
          .underEmergency(now)
          .awaitsMeeting()
          .ifPresent(
              awaited -> {
                var next =
                    NextMeeting.of(
                        standing,
                        dossier.closes().orElseThrow(),
                        awaited.first(),
                        awaited.lapses());
                if (!next.equals(new NextMeeting(awaited.meeting(), awaited.lapses()))) {
                  keep(dossier, next, now, Author.web(by, ids.next()));
                }
              });
    }
  }

  private void keep(Dossier dossier, NextMeeting next, Instant now, Author author) {
    sql.sql(
            """
            insert into decisions.emergency_moved (proposal, meeting, lapses, at, by)
            values (:id, :meeting, :lapses, :at, :by)
            """)
        .param("id", dossier.proposal().id())
        .param("meeting", next.day().orElse(null))
        .param("lapses", Rows.utc(next.lapses()))
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    next.day().ifPresent(day -> payload.put("meeting", day.toString()));
    payload.put("lapsesAt", Chronicle.written(next.lapses()));
    chronicle.write(2, "decision.emergency-moved", author, null, payload);
    events.publishEvent(new EmergencyWaits(dossier.proposal().id()));
  }
}
