package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.Person;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.members.Correspondence;
import org.springframework.stereotype.Component;

/** Letters with a vote link to every delegate and alternate, each in her own language. */
@Component
class VoteLetters {
  /** A link outlives the close by this much, so that it still works in the window. */
  private static final Duration AFTER_CLOSE = Duration.ofDays(60);

  /** What happens to a version of a text once; conditions and notes may come again. */
  private static final Set<String> ONCE = Set.of("opened", "version");

  private final Links links;
  private final Clock clock;
  private final Correspondence letters;

  VoteLetters(Links links, Clock clock, Correspondence letters) {
    this.links = links;
    this.clock = clock;
    this.letters = letters;
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
      letters.speaking(organization).forEach(person -> post(dossier, elector, person, kind));
    }
  }

  private void post(Dossier dossier, Elector elector, Person person, String kind) {
    var words = letters.words(person);
    Optional<Instant> until = dossier.answering(clock.instant()).until();
    var letter =
        letters.letter(
            "decisions.mail." + kind,
            person,
            true,
            "title",
            dossier.proposal().title().in(person.lang()),
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
            letters.address(dossier.proposal().path()));
    letters.post(
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
    return letters.address("/vote/" + token);
  }
}
