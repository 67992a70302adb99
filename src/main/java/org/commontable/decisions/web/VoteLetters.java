package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.members.Coalitions;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/** Letters with a vote link to every delegate and alternate, each in her own language. */
@Component
class VoteLetters {
  /** A link outlives the close by this much, so that it still works in the window. */
  private static final Duration AFTER_CLOSE = Duration.ofDays(60);

  /** What happens to a version of a text once; conditions and notes may come again. */
  private static final Set<String> ONCE = Set.of("opened", "version");

  private final Links links;
  private final People people;
  private final Seats seats;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;
  private final Clock clock;

  VoteLetters(
      Links links,
      People people,
      Seats seats,
      Outbox outbox,
      Catalogues catalogues,
      Coalitions coalitions,
      Origin origin,
      Clock clock) {
    this.links = links;
    this.people = people;
    this.seats = seats;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
    this.clock = clock;
  }

  /**
   * Writes to everybody who speaks for a member that may still answer.
   *
   * @param kind opened, version, fix or notes: which letter
   */
  void post(Dossier dossier, String kind) {
    for (Elector elector : dossier.opened().electors()) {
      post(dossier, kind, elector.organization());
    }
  }

  /** Writes to everybody who speaks for this member, if it may still answer. */
  void post(Dossier dossier, String kind, UUID organization) {
    Instant now = clock.instant();
    if (dossier.answering(now).may(organization)) {
      Elector elector = Finder.seat(dossier, organization.toString());
      seats.holders(organization, now).stream()
          .filter(seat -> seat.kind().speaks())
          .map(Seat::person)
          .distinct()
          .flatMap(person -> people.find(person).stream())
          .forEach(person -> post(dossier, elector, person, kind));
    }
  }

  private void post(Dossier dossier, Elector elector, Person person, String kind) {
    var words = new Words(catalogues, person.lang(), coalitions.current().zone());
    Optional<Instant> until = dossier.answering(clock.instant()).until();
    String title = dossier.proposal().title().in(person.lang());
    var letter =
        new Letter(
            "decisions.mail." + kind + ".kind",
            person.id(),
            person.email(),
            person.lang(),
            words.t("decisions.mail." + kind + ".subject", "title", title),
            words.t(
                "decisions.mail." + kind + ".text",
                "title",
                title,
                "name",
                elector.name(),
                "urgent",
                dossier.opened().emergency().isPresent()
                    ? " " + words.t("decisions.mail.opened.urgent")
                    : "",
                "number",
                dossier.proposal().number(),
                "until",
                until.map(words::dateTime).orElse(""),
                "link",
                link(dossier, elector.organization(), person, false),
                "page",
                origin.address() + dossier.proposal().path()),
            true);
    outbox.post(
        ONCE.contains(kind)
            ? letter.onceFor(
                "decisions.%s:%s:%d:%s:%s"
                    .formatted(
                        kind,
                        dossier.proposal().id(),
                        dossier.text().version(),
                        elector.organization(),
                        person.id()))
            : letter);
  }

  /** A fresh vote link's whole address. */
  String link(Dossier dossier, UUID organization, Person person, boolean handedOver) {
    Instant now = clock.instant();
    Instant end = dossier.answering(now).until().orElse(now);
    Duration life = Duration.between(now, end.isAfter(now) ? end : now).plus(AFTER_CLOSE);
    String token =
        links.issue(
            person.id(),
            LinkPurpose.VOTE,
            organization,
            dossier.proposal().id().toString(),
            life,
            handedOver);
    return origin.address() + "/vote/" + token;
  }
}
