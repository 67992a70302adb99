package org.commontable.decisions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.decisions.file.Tier;
import org.commontable.decisions.store.Roster;
import org.commontable.decisions.store.Rosters;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.members.Tiers;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Who has a vote by the rules, and the two facts that the convener enters for it: which kind of
 * belonging an organization has, and when the annual meeting was. She gives or takes no member's
 * vote by herself: that takes a decision on membership.
 */
@Controller
class WhoVotes {
  private static final String CLASS = "membership";

  private final RuleBooks rules;
  private final Rosters rosters;
  private final Organizations organizations;
  private final Tiers tiers;
  private final Register register;
  private final Decisions decisions;
  private final Clock clock;

  WhoVotes(
      RuleBooks rules,
      Rosters rosters,
      Organizations organizations,
      Tiers tiers,
      Register register,
      Decisions decisions,
      Clock clock) {
    this.rules = rules;
    this.rosters = rosters;
    this.organizations = organizations;
    this.tiers = tiers;
    this.register = register;
    this.decisions = decisions;
    this.clock = clock;
  }

  @GetMapping("/rules/votes")
  @May(Act.READ_AS_MEMBER)
  Reply show(Visitor visitor, Ui ui) {
    return Reply.page("decisions/votes", page(visitor, Form.blank(), ui));
  }

  @PostMapping("/rules/votes/tier")
  @May(Act.KEEP_ELECTORATE)
  Reply place(Form form, Visitor visitor, Ui ui) {
    List<Tier> offered = rules.current().map(RuleBook::tiers).orElse(List.of());
    Map<String, String> known = choices();
    String whose = form.value("organization");
    if (!known.containsKey(whose)) {
      form.error("organization", "platform.form.choose");
    }
    String key = form.oneOf("tier", offered.stream().map(Tier::key).toList());
    Optional<String> number = form.optional("decision", 20);
    boolean changes = form.ok() && changesAVote(UUID.fromString(whose), key, offered);
    if (changes) {
      if (!isInForce(number)) {
        form.error("decision", "decisions.votes.takesADecision");
      } else if (!decisions.names(number.orElseThrow(), known.getOrDefault(whose, ""))) {
        form.error("decision", "decisions.votes.notNamed", "name", known.getOrDefault(whose, ""));
      }
    }
    if (!form.ok()) {
      return Reply.invalid("decisions/votes", page(visitor, form, ui));
    }
    Organization organization = organizations.find(UUID.fromString(whose)).orElseThrow();
    if (!key.equals(tiers.now().get(organization.id()))) {
      // A decision that changed nobody's vote is no ground for anything: the record names none.
      register.place(organization, key, number.filter(_ -> changes), visitor.mustBeSomebody().id());
    }
    return Reply.seeOther(
        "/rules/votes",
        "decisions.votes.placed",
        "name",
        organization.name(),
        "tier",
        ui.t("members.tier." + key));
  }

  @PostMapping("/rules/votes/annual-meeting")
  @May(Act.KEEP_ELECTORATE)
  Reply noteAnnual(Form form, Visitor visitor, Ui ui) {
    form.required("heldOn", 10);
    Optional<LocalDate> day =
        form.parsed("heldOn", LocalDate::parse, "decisions.opening.date.wrong");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ui.zone());
    day.filter(on -> on.isAfter(today) || on.isBefore(today.minusYears(5)))
        .ifPresent(_ -> form.error("heldOn", "decisions.votes.annual.range"));
    if (!form.ok()) {
      return Reply.invalid("decisions/votes", page(visitor, form, ui));
    }
    rosters.noteAnnual(day.orElseThrow(), Finder.author(visitor, form));
    return Reply.seeOther("/rules/votes", "decisions.votes.annual.done");
  }

  /** A member would lose or gain its vote; who has not joined yet has none to lose. */
  private boolean changesAVote(UUID id, String key, List<Tier> offered) {
    boolean member = organizations.find(id).filter(Organization::member).isPresent();
    return member && votes(tiers.now().getOrDefault(id, ""), offered) != votes(key, offered);
  }

  private static boolean votes(String key, List<Tier> offered) {
    return offered.stream().noneMatch(tier -> tier.key().equals(key) && !tier.votes());
  }

  private boolean isInForce(Optional<String> number) {
    return decisions.list(CLASS).stream()
        .filter(one -> one.status() == Status.IN_FORCE)
        .map(DecisionView::number)
        .anyMatch(one -> number.filter(one::equals).isPresent());
  }

  private Map<String, String> choices() {
    var choices = new LinkedHashMap<String, String>();
    organizations.all().stream()
        .filter(one -> one.left().isEmpty())
        .forEach(one -> choices.put(one.id().toString(), one.name()));
    return choices;
  }

  private VotesPage page(Visitor visitor, Form form, Ui ui) {
    RuleBook book = rules.current().orElse(null);
    if (book == null || !book.limitsVotes()) {
      return new VotesPage(
          false, List.of(), false, "", List.of(), List.of(), false, Map.of(), Map.of(), form);
    }
    var offered = new LinkedHashMap<String, String>();
    book.tiers().forEach(tier -> offered.put(tier.key(), tier(tier, ui)));
    boolean keeps = visitor.may(Act.KEEP_ELECTORATE);
    return new VotesPage(
        true,
        List.copyOf(offered.values()),
        book.asksForMeetings(),
        book.asksForAnnualMeeting()
            ? rosters
                .annual()
                .map(day -> ui.t("decisions.votes.annual", "day", ui.date(day)))
                .orElseGet(() -> ui.t("decisions.votes.annual.none"))
            : "",
        NoVotes.nobody(rosters, book, ui),
        lines(book, ui),
        keeps,
        keeps && !offered.isEmpty() ? choices() : Map.of(),
        offered,
        form);
  }

  static String tier(Tier tier, Ui ui) {
    return ui.t(
        tier.votes() ? "decisions.votes.tier.votes" : "decisions.votes.tier.none",
        "tier",
        ui.t("members.tier." + tier.key()));
  }

  private List<VotesPage.Line> lines(RuleBook book, Ui ui) {
    Map<String, Roster> rosterOf = rosters.all(book);
    Map<UUID, Set<LocalDate>> attended = book.asksForMeetings() ? rosters.attended() : Map.of();
    Map<UUID, String> belonging = book.tiers().isEmpty() ? Map.of() : tiers.now();
    var lines = new ArrayList<VotesPage.Line>();
    for (Organization one : organizations.all()) {
      if (one.left().isEmpty()) {
        lines.add(
            new VotesPage.Line(
                one.name(),
                one.path(),
                one.member(),
                Optional.ofNullable(belonging.get(one.id()))
                    .map(key -> ui.t("members.tier." + key))
                    .orElse(""),
                attended.getOrDefault(one.id(), Set.of()).size(),
                without(one.id(), rosterOf, ui)));
      }
    }
    return lines;
  }

  /** One line for each reason, with the classes it is the reason for. */
  private static List<String> without(UUID id, Map<String, Roster> rosterOf, Ui ui) {
    var classes = new LinkedHashMap<String, List<String>>();
    rosterOf.forEach(
        (key, roster) ->
            roster.without().stream()
                .filter(member -> member.organization().equals(id))
                .forEach(
                    member ->
                        classes
                            .computeIfAbsent(NoVotes.why(member.why(), ui), _ -> new ArrayList<>())
                            .add(ui.t("decisions.class." + key))));
    var said = new ArrayList<String>();
    classes.forEach(
        (why, names) ->
            said.add(
                names.size() == rosterOf.size()
                    ? ui.t("decisions.votes.nothing", "why", why)
                    : ui.t(
                        "decisions.votes.notOn", "classes", String.join(", ", names), "why", why)));
    return said;
  }
}
