package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Grants;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.PublicSeat;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.GroundsBook;
import org.commontable.decisions.store.StoredDecisions;
import org.commontable.decisions.store.TextVersion;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Draws up the page that a delegate carries home to her board. */
@Component
class Briefs {
  private final DecisionPages pages;
  private final DecisionRows rows;
  private final StoredDecisions decisions;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Grants grants;
  private final GroundsBook grounds;
  private final Clock clock;

  Briefs(
      DecisionPages pages,
      DecisionRows rows,
      StoredDecisions decisions,
      Organizations organizations,
      Coalitions coalitions,
      Grants grants,
      GroundsBook grounds,
      Clock clock) {
    this.pages = pages;
    this.rows = rows;
    this.decisions = decisions;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.grants = grants;
    this.grounds = grounds;
    this.clock = clock;
  }

  /** For the reader's own organization: what members see. */
  BriefPage inside(Dossier dossier, Visitor visitor, Ui ui) {
    Instant now = clock.instant();
    Set<UUID> own = ownOrganizations(visitor);
    boolean isPublic = Finder.isPublic(dossier, dossier.status(now));
    String path = dossier.proposal().path();
    return members(
        dossier,
        own,
        path + "/brief",
        ui.t("decisions.brief.scope.members"),
        dossier.opening().isPresent() ? others(dossier, visitor, now, ui) : List.of(),
        lead(dossier, now),
        visitor.signedIn(),
        isPublic ? path + "/brief/outside" : "",
        ui);
  }

  private static String lead(Dossier dossier, Instant now) {
    if (dossier.opening().isEmpty()) {
      return "decisions.brief.othersDraft";
    }
    return dossier.openAt(now) ? "decisions.brief.others" : "decisions.brief.othersClosed";
  }

  /** Through a mailed link, which may be handed on: what the others said is left out. */
  BriefPage byLink(Dossier dossier, UUID organization, String at, Ui ui) {
    return members(
        dossier,
        Set.of(organization),
        at,
        ui.t("decisions.brief.scope.link"),
        List.of(),
        "decisions.brief.othersByLink",
        false,
        "",
        ui);
  }

  /** For anybody outside: what the public page says. Not found where there is none. */
  BriefPage outside(Dossier dossier, Visitor visitor, Ui ui) {
    Status status = dossier.status(clock.instant());
    if (!Finder.isPublic(dossier, status)) {
      throw new NotFound("public copy of " + dossier.proposal().number());
    }
    PublicDecision decision = decisions.publicView(dossier);
    String path = dossier.proposal().path();
    return new BriefPage(
        path + "/brief/outside",
        path,
        decision.number(),
        decision.title().in(ui.lang()),
        decision.area(),
        areaName(decision.area(), ui),
        ui.t(status.key()),
        ShowDecision.dates(decision, ui),
        true,
        ui.t("decisions.brief.scope.outside"),
        "",
        List.of(),
        "",
        "",
        dossier.text().version(),
        dossier.text().body().in(ui.lang()),
        Markdown.html(dossier.text().body().in(ui.lang())),
        since(dossier.text(), ui),
        decision.provisional() ? List.of(ui.t("decisions.provisional.public")) : List.of(),
        decision.statement().in(ui.lang()),
        decision.seats().stream().map(seat -> other(seat, ui)).toList(),
        GroundsPart.NONE,
        Markdown.sources(dossier.text().body().in(ui.lang())),
        List.of(),
        List.of(),
        ui.absolute(path),
        visitor.signedIn(),
        "");
  }

  private BriefPage members(
      Dossier dossier,
      Set<UUID> own,
      String at,
      String scope,
      List<BriefPage.Other> others,
      String othersKey,
      boolean mayMail,
      String outsideCopy,
      Ui ui) {
    Instant now = clock.instant();
    TextVersion text = dossier.text();
    String body = text.body().in(ui.lang());
    String path = dossier.proposal().path();
    var said = GroundsPart.of(grounds.of(dossier.proposal()));
    boolean asks = asks(dossier, own, now);
    return new BriefPage(
        at,
        path,
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        areaName(dossier.proposal().area(), ui),
        ui.t(dossier.status(now).key()),
        DecisionPages.dates(dossier, now, ui),
        false,
        scope,
        asked(dossier, asks, ui),
        asks ? days(dossier, own, now, ui) : List.of(),
        dossier.opening().map(_ -> BriefRule.sentence(dossier, ui)).orElse(""),
        dossier.opening().map(_ -> BriefRule.example(dossier, ui)).orElse(""),
        text.version(),
        body,
        Markdown.html(body),
        since(text, ui),
        pages.provisional(dossier, now, ui),
        ui.t(othersKey),
        others,
        said,
        Stream.concat(Markdown.sources(body).stream(), said.sources().stream()).distinct().toList(),
        asks ? answers(dossier, ui) : List.of(),
        asks ? ways(path, now, ui) : List.of(),
        ui.absolute(path),
        mayMail,
        outsideCopy);
  }

  /** Nobody ticks a box that nobody counts any more. */
  private static boolean asks(Dossier dossier, Set<UUID> own, Instant now) {
    return dossier.status(now) == Status.DRAFT
        || dossier.openAt(now)
        || own.stream().anyMatch(dossier.answering(now)::may);
  }

  private String asked(Dossier dossier, boolean asks, Ui ui) {
    return ui.t(
        asks ? "decisions.brief.asked" : "decisions.brief.askedOver",
        "class",
        ui.t("decisions.class." + dossier.proposal().decisionClass()),
        "mover",
        Optional.ofNullable(dossier.proposal().mover())
            .flatMap(organizations::find)
            .map(Organization::name)
            .orElseGet(() -> ui.t("decisions.brief.convener")),
        "version",
        dossier.text().version());
  }

  /** "… needs 14 days to decide. Counted from the opening that is until …" */
  private List<String> days(Dossier dossier, Set<UUID> own, Instant now, Ui ui) {
    var days = new ArrayList<String>();
    for (UUID id : own) {
      Optional<Elector> elector = dossier.elector(id);
      Optional<Organization> organization = organizations.find(id);
      if (organization.isEmpty() || (dossier.opening().isPresent() && elector.isEmpty())) {
        continue;
      }
      int needed = elector.map(Elector::days).orElseGet(organization.get()::daysToDecide);
      Instant from = dossier.opening().map(open -> open.at()).orElse(now);
      days.add(
          ui.t(
              dossier.opening().isPresent() ? "decisions.brief.days" : "decisions.brief.daysDraft",
              "name",
              organization.get().name(),
              "days",
              needed,
              "says",
              organization.get().howItDecides().isBlank() ? "no" : "yes",
              "how",
              withoutStop(organization.get().howItDecides()),
              "until",
              ui.date(from.plus(Duration.ofDays(needed)))));
    }
    return days;
  }

  /** The sentence around an organization's own words has its own full stop. */
  private static String withoutStop(String said) {
    return said.strip().replaceFirst("(?<!\\.\\.)\\.$", "");
  }

  /** Whoever said something has her own line; the silent share one. */
  private List<BriefPage.Other> others(Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    List<DecisionPage.Row> all = rows.of(dossier, visitor, now, ui);
    var others = new ArrayList<BriefPage.Other>();
    all.stream()
        .filter(row -> row.mark() != Mark.SILENT)
        .map(
            row ->
                new BriefPage.Other(
                    row.name(),
                    row.word(),
                    row.reason(),
                    row.conditions().stream()
                        .map(said -> said.text() + " (" + said.state() + ")")
                        .toList()))
        .forEach(others::add);
    String silent =
        all.stream()
            .filter(row -> row.mark() == Mark.SILENT)
            .map(DecisionPage.Row::name)
            .collect(java.util.stream.Collectors.joining(", "));
    if (!silent.isEmpty()) {
      others.add(new BriefPage.Other(silent, ui.t(Mark.SILENT.wordKey()), "", List.of()));
    }
    return others;
  }

  private static BriefPage.Other other(PublicSeat seat, Ui ui) {
    return new BriefPage.Other(
        seat.name(),
        ui.t((seat.conditional() ? Mark.CONDITIONS : Mark.SUPPORT).wordKey()),
        "",
        seat.conditions());
  }

  private static List<String> answers(Dossier dossier, Ui ui) {
    boolean consensus =
        dossier.opening().map(_ -> dossier.rule() instanceof ConsensusRule).orElse(true);
    return Stream.of(
            "decisions.stance.support",
            "decisions.stance.conditional",
            "decisions.stance.stand-aside",
            "decisions.brief.recused",
            consensus ? "decisions.stance.block" : "decisions.stance.abstain",
            consensus ? "" : "decisions.stance.oppose")
        .filter(key -> !key.isEmpty())
        .map(ui::t)
        .toList();
  }

  /** A page, a voice and paper: whoever has none of them has nobody to ask. */
  private List<String> ways(String path, Instant now, Ui ui) {
    String clerks =
        String.join(
            ", ", grants.holders(Role.CLERK, null, now).stream().map(Person::name).toList());
    return List.of(
        ui.t("decisions.brief.way.link", "address", ui.absolute(path)),
        clerks.isEmpty()
            ? ui.t("decisions.brief.way.convener")
            : ui.t("decisions.brief.way.clerk", "names", clerks),
        ui.t("decisions.brief.way.paper"));
  }

  /** Of when the text is, and its fingerprint; whether it is a translation that is read. */
  static String since(TextVersion text, Ui ui) {
    String since =
        ui.t("decisions.text.since", "date", ui.shortDate(text.made()), "print", text.shortPrint());
    boolean translated =
        !ui.lang().equals(text.body().original()) && text.body().isTranslatedTo(ui.lang());
    return translated
        ? since + " " + ui.t("decisions.text.translation." + text.body().original())
        : since;
  }

  private String areaName(String area, Ui ui) {
    return coalitions.current().area(area).name().in(ui.lang());
  }

  /** In any seat: a member carries it home as a delegate does. */
  static Set<UUID> ownOrganizations(Visitor visitor) {
    return visitor.grants().stream()
        .map(grant -> grant.organization())
        .filter(Objects::nonNull)
        .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
