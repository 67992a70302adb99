package org.commontable.meetings;

import java.time.Clock;
import java.util.LinkedHashMap;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Coalitions;
import org.commontable.members.Organizations;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/** Letters about a meeting: one to every delegate and alternate, in her own language. */
@Component
public class Summons {
  private final Meetings meetings;
  private final Organizations organizations;
  private final Seats seats;
  private final People people;
  private final Coalitions coalitions;
  private final Outbox outbox;
  private final Clock clock;

  Summons(
      Meetings meetings,
      Organizations organizations,
      Seats seats,
      People people,
      Coalitions coalitions,
      Outbox outbox,
      Clock clock) {
    this.meetings = meetings;
    this.organizations = organizations;
    this.seats = seats;
    this.people = people;
    this.coalitions = coalitions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Invites, or tells again what has changed; answers how many letters went out. */
  public int invite(Meeting meeting, Words words, String origin) {
    int sent = send(meeting, meeting, words, origin, "invitation", meeting.path());
    meetings.noteInvited(meeting.id());
    return sent;
  }

  /** Sends the notes around. */
  public int notes(Meeting meeting, Words words, String origin) {
    return send(meeting, meeting, words, origin, "notes", meeting.path() + "/minutes");
  }

  /**
   * Tells everybody invited that time or place have changed. Nobody is told when nobody was invited
   * yet, or when only the agenda is another.
   */
  public int changed(Meeting before, Meeting meeting, Words words, String origin) {
    return meeting.invited().isPresent() && meeting.differsFrom(before)
        ? send(before, meeting, words, origin, "changed", meeting.path())
        : 0;
  }

  private int send(
      Meeting before, Meeting meeting, Words words, String origin, String kind, String path) {
    var addressees = new LinkedHashMap<java.util.UUID, Person>();
    for (var organization : organizations.at(clock.instant())) {
      for (var seat : seats.holders(organization.id(), clock.instant())) {
        if (kind.equals("notes") || seat.kind() != SeatKind.MEMBER) {
          people.find(seat.person()).ifPresent(person -> addressees.put(person.id(), person));
        }
      }
    }
    addressees
        .values()
        .forEach(
            person -> {
              var theirs = words.in(person.lang());
              outbox.post(
                  new Letter(
                      "meetings.mail." + kind + ".kind",
                      person.id(),
                      person.email(),
                      person.lang(),
                      theirs.t("meetings.mail." + kind + ".subject", names(meeting, theirs)),
                      text(before, meeting, theirs, person, kind, origin + path),
                      false));
            });
    return addressees.size();
  }

  private String text(
      Meeting before, Meeting meeting, Words theirs, Person person, String kind, String link) {
    var agenda = new StringBuilder();
    for (var item : meetings.agenda(meeting.id())) {
      agenda
          .append(theirs.t("meetings.mail.item", "title", item.title(), "minutes", item.minutes()))
          .append('\n');
    }
    return theirs.t(
        "meetings.mail." + kind + ".text",
        "person",
        person.name(),
        "coalition",
        coalitions.current().name().in(theirs.lang()),
        "when",
        theirs.dateTime(meeting.starts()),
        "was",
        theirs.dateTime(before.starts()),
        "wasPlace",
        place(before, theirs),
        "place",
        place(meeting, theirs),
        "video",
        meeting.videoLink().orElse("–"),
        "agenda",
        agenda.isEmpty() ? "–" : agenda.toString().strip(),
        "link",
        link);
  }

  private static String place(Meeting meeting, Words theirs) {
    return meeting.place().isEmpty() ? theirs.t("meetings.place.video") : meeting.place();
  }

  private Object[] names(Meeting meeting, Words theirs) {
    return new Object[] {
      "coalition", coalitions.current().name().in(theirs.lang()),
      "date", theirs.date(meeting.date())
    };
  }
}
