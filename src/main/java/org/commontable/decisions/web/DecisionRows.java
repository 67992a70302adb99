package org.commontable.decisions.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.store.Breach;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.OwnDecision;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Who said what, and the reader's own seat. */
@Component
class DecisionRows {
  private final Organizations organizations;
  private final VoicesHere voices;
  private final LawHere law;

  DecisionRows(Organizations organizations, VoicesHere voices, LawHere law) {
    this.organizations = organizations;
    this.voices = voices;
    this.law = law;
  }

  List<DecisionPage.Row> of(Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    Map<UUID, Given> last = dossier.said(now).last();
    Map<UUID, Organization> members =
        organizations.find(
            dossier.opened().electors().stream().map(Elector::organization).toList());
    var rows = new ArrayList<DecisionPage.Row>();
    for (Elector elector : dossier.opened().electors()) {
      Optional<Given> given = Optional.ofNullable(last.get(elector.organization()));
      Optional<Instant> left =
          Optional.ofNullable(members.get(elector.organization())).flatMap(Organization::left);
      var row = row(rows.size() + 1, elector, given, left, dossier, visitor, now, ui);
      rows.add(voices.on(row, elector, dossier, now, ui));
    }
    return rows;
  }

  private static DecisionPage.Row row(
      int seat,
      Elector elector,
      Optional<Given> given,
      Optional<Instant> left,
      Dossier dossier,
      Visitor visitor,
      Instant now,
      Ui ui) {
    Optional<Given> current = given.filter(stance -> stance.version() == dossier.text().version());
    return new DecisionPage.Row(
        seat,
        elector.organization().toString(),
        current.map(Given::mark).orElse(Mark.SILENT),
        elector.name(),
        Weighed.note(dossier, elector, ui),
        current
            .map(stance -> Pictures.word(stance, ui))
            .orElseGet(() -> Pictures.silent(elector, dossier, now, ui)),
        left.isPresent() && given.isEmpty()
            ? ui.t("decisions.row.gone")
            : reason(elector, given, current, dossier, now, ui),
        given.stream()
            .flatMap(g -> g.conditions().stream().map(c -> said(c, g, dossier, visitor, now, ui)))
            .toList(),
        given
            .map(g -> ui.shortDate(g.at()) + ", " + ui.t("decisions.channel." + g.channel().key()))
            .orElse(""),
        notes(elector, given, left, dossier, now, ui));
  }

  /** One that needs longer than the table waits for one member: it keeps its window. */
  private static Optional<String> stillDeciding(
      Elector elector, Dossier dossier, Instant now, Ui ui) {
    Instant until = dossier.opened().at().plus(Duration.ofDays(elector.days()));
    return elector.days() > dossier.opened().longestDays() && now.isBefore(until)
        ? Optional.of(
            ui.t("decisions.row.deciding", "days", elector.days(), "until", ui.date(until)))
        : Optional.empty();
  }

  private static String reason(
      Elector elector,
      Optional<Given> given,
      Optional<Given> current,
      Dossier dossier,
      Instant now,
      Ui ui) {
    if (given.isEmpty()) {
      return dossier.answering(now).may(elector.organization())
          ? stillDeciding(elector, dossier, now, ui).orElseGet(() -> ui.t("decisions.row.may"))
          : "";
    }
    if (current.isEmpty()) {
      return ui.t(
          "decisions.row.older",
          "version",
          given.get().version(),
          "word",
          Pictures.word(given.get(), ui));
    }
    Given stance = given.get();
    return stance.stance().equals("block")
        ? ui.t(
            "decisions.row.block",
            "reason",
            stance.reason(),
            "principle",
            stance.principle(),
            "meet",
            stance.meet())
        : stance.reason();
  }

  private static DecisionPage.Said said(
      Condition condition, Given given, Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    String state =
        condition
            .intoText()
            .map(version -> ui.t("decisions.condition.inText", "version", version))
            .or(
                () ->
                    condition
                        .checkOn()
                        .filter(_ -> condition.state() == ConditionState.ACCEPTED)
                        .map(day -> ui.t("decisions.condition.check", "date", ui.date(day))))
            .orElseGet(() -> ui.t("decisions.condition." + condition.state().written()));
    return new DecisionPage.Said(
        condition.id().toString(),
        condition.text(),
        state,
        answers(condition, given, dossier, visitor, now));
  }

  /** The mover answers while it is open to answers; what follows is said by who set it. */
  static List<String> answers(
      Condition condition, Given given, Dossier dossier, Visitor visitor, Instant now) {
    boolean sets = visitor.actsFor(given.organization());
    boolean moves = DecisionPages.mayWrite(dossier, visitor);
    boolean lives =
        Stream.concat(
                dossier.said(now).wordsOf(given.organization()).stream(),
                Stream.ofNullable(dossier.said(now).last().get(given.organization())))
            .anyMatch(word -> word.id().equals(given.id()));
    if (!lives || dossier.calledOff()) {
      return List.of();
    }
    return switch (condition.state()) {
      case OPEN -> {
        var answers = new ArrayList<String>();
        if (moves && dossier.answering(now).may(given.organization())) {
          answers.add("accept");
          if (given.version() < dossier.text().version()) {
            answers.add("into-text");
          }
          if (dossier.openAt(now) && !dossier.textStands()) {
            answers.add("write");
          }
          answers.add("refuse");
        }
        if (sets) {
          answers.add("withdraw");
        }
        yield answers;
      }
      case ACCEPTED -> sets ? List.of("met", "broken", "withdraw") : List.of();
      case MET -> sets ? List.of("broken") : List.of();
      case BROKEN -> sets ? List.of("met") : List.of();
      case REFUSED, WITHDRAWN -> List.of();
    };
  }

  private static List<String> notes(
      Elector elector,
      Optional<Given> given,
      Optional<Instant> left,
      Dossier dossier,
      Instant now,
      Ui ui) {
    var notes = new ArrayList<String>();
    given.ifPresent(
        stance -> {
          if (stance.byClerk() || stance.handedOver()) {
            notes.add(ui.t(stance.byClerk() ? "decisions.row.clerk" : "decisions.row.handedOver"));
            notes.add(
                stance
                    .confirmed()
                    .map(at -> ui.t("decisions.row.confirmed", "date", ui.shortDate(at)))
                    .orElseGet(() -> ui.t("decisions.row.unconfirmed")));
          }
        });
    given.ifPresent(
        stance -> {
          boolean may = dossier.answering(now).may(elector.organization());
          if (dossier.isCarriedBlock(stance)) {
            notes.add(ui.t(may ? "decisions.row.carriedBlock" : "decisions.row.countedAsNo"));
          } else if (!dossier.isOfThisRound(stance.at())) {
            notes.add(ui.t(may ? "decisions.row.carried" : "decisions.row.fromBefore"));
          }
        });
    if (dossier.outvoted().isApart(elector.organization())) {
      notes.add(ui.t("decisions.part.row"));
    }
    notes.addAll(blocked(elector, given, dossier, ui));
    given.flatMap(Given::own).ifPresent(own -> notes.add(ownDecision(own, ui)));
    if (Breach.suspended(dossier, now).contains(elector)) {
      notes.add(ui.t("decisions.row.suspended"));
    }
    left.ifPresent(day -> notes.add(ui.t("decisions.row.left", "date", ui.date(day))));
    return notes;
  }

  /** A block stays visible after its organization has said something else. */
  private static List<String> blocked(
      Elector elector, Optional<Given> now, Dossier dossier, Ui ui) {
    return now.filter(given -> !given.stance().equals("block")).stream()
        .flatMap(_ -> dossier.outvoted().blocks().stream())
        .filter(block -> block.organization().equals(elector.organization()))
        .map(
            block ->
                ui.t(
                    "decisions.row.blocked",
                    "date",
                    ui.shortDate(block.at()),
                    "reason",
                    block.reason()))
        .toList();
  }

  static String ownDecision(OwnDecision own, Ui ui) {
    return ui.t("decisions.ownDecision.said", "body", own.body(), "date", ui.date(own.on()));
  }

  List<DecisionPage.Own> own(Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    Set<UUID> held = dossier.said(now).held();
    return dossier.opened().electors().stream()
        // Who settles what delegates differ on may sit without speaking.
        .filter(
            elector ->
                visitor.speaksFor(elector.organization())
                    || (visitor.sitsFor(elector.organization())
                        && held.contains(elector.organization())
                        && dossier.openAt(now)))
        .map(
            elector ->
                lawful(
                    voices.on(own(elector, dossier, now, ui), elector, dossier, visitor, now, ui),
                    elector,
                    dossier,
                    ui))
        .toList();
  }

  /** With what the law says to this organization, while it may answer. */
  private DecisionPage.Own lawful(DecisionPage.Own own, Elector elector, Dossier dossier, Ui ui) {
    var said = new ArrayList<>(own.said());
    if (own.mayAnswer()) {
      law.notes(dossier, elector.organization(), ui).forEach(note -> said.add(note.sentence()));
    }
    return own.with(own.heading(), own.mayAnswer(), said, own.links(), own.taps());
  }

  private static DecisionPage.Own own(Elector elector, Dossier dossier, Instant now, Ui ui) {
    UUID id = elector.organization();
    Optional<Given> last = Optional.ofNullable(dossier.said(now).last().get(id));
    Optional<Given> current = last.filter(stance -> stance.version() == dossier.text().version());
    boolean mayAnswer = dossier.answering(now).may(id);
    String heading =
        current
            .map(
                stance ->
                    ui.t(
                        mayAnswer && stance.askedAgain()
                            ? "decisions.own.askedAgain"
                            : "decisions.own.answered",
                        "name",
                        elector.name(),
                        "word",
                        Pictures.word(stance, ui)))
            .or(
                () ->
                    last.map(
                        stance ->
                            ui.t(
                                "decisions.own.older",
                                "name",
                                elector.name(),
                                "version",
                                stance.version())))
            .orElseGet(() -> ui.t("decisions.own.silent", "name", elector.name()));
    return new DecisionPage.Own(
        id.toString(),
        elector.name(),
        heading,
        mayAnswer ? until(dossier, now, ui) : ui.t("decisions.own.over"),
        mayAnswer,
        dossier.answering(now).mayLeaveWord(id),
        current.isPresent(),
        current.filter(Given::unconfirmed).map(stance -> stance.id().toString()).orElse(""),
        dossier.proposal().audience() == Audience.PUBLIC
            && dossier.counting(now).yes().contains(id),
        dossier.releases().has(id),
        dossier.outvoted().mayStandApart(id, now),
        dossier.outvoted().isApart(id),
        List.of(),
        List.of(),
        List.of());
  }

  private static String until(Dossier dossier, Instant now, Ui ui) {
    return dossier
        .answering(now)
        .until()
        .map(
            end ->
                ui.t(
                    "decisions.own.until",
                    "when",
                    ui.dateTime(end),
                    "days",
                    Math.max(0, java.time.Duration.between(now, end).toDays())))
        .orElseGet(() -> ui.t("decisions.own.untilNotes", "days", dossier.opened().windowDays()));
  }
}
