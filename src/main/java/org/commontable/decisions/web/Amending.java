package org.commontable.decisions.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.decisions.clauses.Clauses;
import org.commontable.decisions.clauses.Edits;
import org.commontable.decisions.clauses.Place;
import org.commontable.decisions.store.Amendment;
import org.commontable.decisions.store.Amendments;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.TextVersion;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Ui;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** What the pages on amendments say alike. */
@Component
class Amending {
  private final Amendments amendments;
  private final Organizations organizations;

  Amending(Amendments amendments, Organizations organizations) {
    this.amendments = amendments;
    this.organizations = organizations;
  }

  Amendment find(Dossier dossier, String id) {
    return amendments.of(dossier.proposal()).stream()
        .filter(one -> one.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("amendment " + id));
  }

  List<Amendment> open(Dossier dossier) {
    return amendments.of(dossier.proposal()).stream().filter(Amendment::isOpen).toList();
  }

  /** Open ones that touch the same clauses. */
  List<Amendment> clashing(Dossier dossier, Amendment amendment) {
    List<Amendment> open = open(dossier);
    Map<UUID, Edits> standing = standing(dossier, open);
    return open.stream().filter(other -> clash(amendment.id(), other.id(), standing)).toList();
  }

  /** Of these, what those change whose clauses still stand, by their ids. */
  static Map<UUID, Edits> standing(Dossier dossier, List<Amendment> open) {
    var standing = new LinkedHashMap<UUID, Edits>();
    for (Amendment one : open) {
      one.in(dossier.text().body()).ifPresent(edits -> standing.put(one.id(), edits));
    }
    return standing;
  }

  private static boolean clash(UUID one, UUID other, Map<UUID, Edits> standing) {
    Edits here = standing.get(one);
    Edits there = standing.get(other);
    return here != null && there != null && !one.equals(other) && here.clashesWith(there);
  }

  String name(UUID organization) {
    return organizations.all().stream() // one query for a page full of names
        .filter(one -> one.id().equals(organization))
        .map(Organization::name)
        .findFirst()
        .orElse("");
  }

  boolean isMember(UUID organization, Instant now) {
    return organizations.at(now).stream().anyMatch(one -> one.id().equals(organization));
  }

  /** Two languages are amended together where their clauses stand side by side. */
  static boolean isParallel(LocalizedText text) {
    return text.isTranslatedTo("es")
        && Clauses.of(text.in("en")).size() == Clauses.of(text.in("es")).size();
  }

  /**
   * "replaces item 3; strikes item 4": in the text as it reads now, else in the one amended; in
   * Spanish with the author's Spanish words, where she gave them.
   */
  static String what(Amendment amendment, LocalizedText now, Words words) {
    Optional<Edits> here = amendment.in(now);
    LocalizedText text = here.isPresent() ? now : amendment.base();
    Optional<Edits> spanish =
        words.lang().equals("es") ? amendment.inSpanish(text) : Optional.empty();
    return spanish
        .map(edits -> what(edits, Clauses.of(text.in("es")), words))
        .orElseGet(() -> what(here.orElse(amendment.edits()), text, words));
  }

  static String what(Edits edits, LocalizedText text, Words words) {
    return what(edits, Clauses.of(text.in("en")), words);
  }

  private static String what(Edits edits, Clauses clauses, Words words) {
    List<Place> places = clauses.places();
    return edits.all().stream()
        .map(
            edit ->
                words.t(
                    "decisions.amend.what." + edit.change().written(),
                    "place",
                    place(places.get(edit.clause() - 1), words),
                    "words",
                    Clauses.begin(
                        edit.words().isEmpty() ? clauses.words(edit.clause()) : edit.words())))
        .collect(Collectors.joining("; "));
  }

  /** "item 2 of list 1". */
  static String place(Place place, Words words) {
    return words.t(
        "decisions.amend.place." + place.kind().written() + (place.list() > 0 ? "OfList" : ""),
        "n",
        place.number(),
        "list",
        place.list());
  }

  /**
   * One line of a list.
   *
   * @param all on this proposal
   * @param standing as {@link #standing} gives it
   */
  AmendmentsPage.Line line(
      Dossier dossier,
      Amendment amendment,
      List<Amendment> all,
      Map<UUID, Edits> standing,
      Instant now,
      Ui ui) {
    return new AmendmentsPage.Line(
        dossier.proposal().path() + "/amendments/" + amendment.id(),
        named(amendment, dossier, ui),
        state(dossier, amendment, now, ui),
        all.stream()
            .filter(other -> clash(amendment.id(), other.id(), standing))
            .map(other -> named(other, dossier, ui))
            .collect(Collectors.joining(" · ")));
  }

  /** Those of this proposal, where one could have written a note; else none is looked up. */
  List<Amendment> accepted(Dossier dossier) {
    return dossier.versions().size() < 2
        ? List.of()
        : amendments.of(dossier.proposal()).stream()
            .filter(
                one -> one.answer().filter(it -> it.kind() == Amendment.Kind.ACCEPTED).isPresent())
            .toList();
  }

  /** What is new in a version: our own note in the reader's language, a mover's as written. */
  String note(TextVersion version, List<Amendment> accepted, Ui ui) {
    return accepted.stream()
        .filter(one -> one.answer().filter(it -> it.version() == version.version()).isPresent())
        .map(one -> name(one.organization()))
        .filter(
            name ->
                Stream.of("en", "es")
                    .anyMatch(lang -> note(name, ui.words().in(lang)).equals(version.note())))
        .map(name -> note(name, ui.words()))
        .findFirst()
        .orElse(version.note());
  }

  static String note(String name, Words words) {
    return words.t("decisions.amend.note", "name", name);
  }

  /** Whose it is and what it changes. */
  String named(Amendment one, Dossier dossier, Ui ui) {
    return ui.t(
        "decisions.amend.line",
        "name",
        name(one.organization()),
        "what",
        what(one, dossier.text().body(), ui.words()));
  }

  /** What became of it; while it waits, whether its clauses still stand. */
  static String state(Dossier dossier, Amendment amendment, Instant now, Ui ui) {
    if (amendment.answer().isPresent()) {
      var answer = amendment.answer().get();
      return ui.t(
          "decisions.amend.state." + answer.kind().written(),
          "date",
          ui.date(answer.at()),
          "version",
          answer.version(),
          "reason",
          answer.reason());
    }
    if (!dossier.takesAmendments(now)) {
      return ui.t("decisions.amend.state.unanswered");
    }
    boolean older = amendment.version() != dossier.text().version();
    if (amendment.in(dossier.text().body()).isEmpty()) {
      return ui.t("decisions.amend.state.movedOn", "version", amendment.version());
    }
    return older ? ui.t("decisions.amend.state.carried", "version", amendment.version()) : "";
  }
}
