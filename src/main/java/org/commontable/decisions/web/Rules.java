package org.commontable.decisions.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Besides;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.CoalitionPreset;
import org.commontable.decisions.file.Preset;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.rules.Meaning;
import org.commontable.decisions.rules.Wording;
import org.commontable.decisions.store.Rosters;
import org.commontable.decisions.store.RuleHistory;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The rules of the table, and the button "we adopt these rules". */
@Controller
class Rules {
  private final RuleBooks rules;
  private final RuleHistory history;
  private final Rosters rosters;
  private final Organizations organizations;
  private final Clock clock;

  Rules(
      RuleBooks rules,
      RuleHistory history,
      Rosters rosters,
      Organizations organizations,
      Clock clock) {
    this.rules = rules;
    this.history = history;
    this.rosters = rosters;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/rules")
  @May(Act.READ_AS_MEMBER)
  Reply show(Form asked, Visitor visitor, Ui ui) {
    var values = new HashMap<>(Map.of("next", asked.value("next")));
    rules.current().ifPresent(book -> values.putAll(WeightForm.filled(book)));
    Form form = Form.of(values);
    return Reply.page("decisions/rules", page(form, visitor, ui));
  }

  @PostMapping("/rules")
  @May(Act.PROPOSE_RULES)
  Reply propose(Form form, Visitor visitor, Ui ui) {
    String preset = form.oneOf("preset", offered());
    Besides besides = WeightForm.read(form, members());
    if (!form.ok()) {
      return Reply.invalid("decisions/rules", page(form, visitor, ui));
    }
    RuleBook book = rules.propose(preset, besides, visitor.mustBeSomebody().id());
    return Reply.seeOther(
        LocalPath.or(form.value("next"), "/rules"),
        "decisions.rules.proposed",
        "version",
        book.version());
  }

  @PostMapping("/rules/adoption")
  @May(Act.ADOPT_RULES)
  Reply adopt(Form form, Visitor visitor, Ui ui) {
    UUID organization = Finder.id(form.value("for"));
    visitor.mustActFor(organization);
    int current = rules.newest().map(RuleBook::version).orElse(0);
    if (!form.value("version").equals(Integer.toString(current))) {
      form.error("for", "decisions.rules.changed");
      return Reply.invalid("decisions/rules", page(form, visitor, ui));
    }
    rules.adopt(organization, visitor.mustBeSomebody().id());
    return Reply.seeOther(
        "/rules",
        "decisions.rules.adopted",
        "name",
        organizations.find(organization).map(Organization::name).orElse(""));
  }

  private List<String> offered() {
    return Stream.of(rules.presets(), rules.rarer(), rules.coalitions())
        .flatMap(List::stream)
        .toList();
  }

  private List<Organization> members() {
    return organizations.at(clock.instant());
  }

  private RulesPage page(Form form, Visitor visitor, Ui ui) {
    Optional<RuleBook> book = rules.newest();
    List<String> waiting = book.map(RuleBook::waitingFor).orElse(List.of());
    var mine = new ArrayList<StancePage.Choice>();
    for (UUID id : visitor.may(Act.ADOPT_RULES) ? visitor.organizations() : Set.<UUID>of()) {
      organizations
          .find(id)
          .filter(o -> visitor.actsFor(id))
          .filter(o -> waiting.contains(o.shortName()))
          .ifPresent(o -> mine.add(new StancePage.Choice(o.id().toString(), o.name())));
    }
    return new RulesPage(
        book.map(RuleBook::version).orElse(0),
        book.map(b -> held(b, members(), ui)).orElse(RulesPage.Held.NONE),
        history.all().stream()
            .map(one -> new RulesPage.Version(one.version(), ui.dateTime(one.at())))
            .toList(),
        book.map(b -> NoVotes.nobody(rosters, b, ui)).orElse(List.of()),
        book.map(RuleBook::limitsVotes).orElse(false),
        book.map(RuleBook::provisional).orElse(true),
        rules
            .current()
            .filter(b -> !b.provisional())
            .map(RuleBook::version)
            .filter(version -> book.filter(RuleBook::provisional).isPresent())
            .orElse(0),
        waiting,
        mine,
        visitor.may(Act.PROPOSE_RULES),
        rules.presets().stream().map(key -> offer(key, ui)).toList(),
        rules.rarer().stream().map(key -> offer(key, ui)).toList(),
        members().stream().map(o -> new StancePage.Choice(o.id().toString(), o.name())).toList(),
        book.map(b -> WeightForm.carried(b, ui)).orElse(List.of()),
        CoalitionPreset.all().stream().map(preset -> ClassRules.coalition(preset, ui)).toList(),
        form);
  }

  static RulesPage.Held held(RuleBook book, List<Organization> members, Ui ui) {
    return new RulesPage.Held(
        name(book, ui),
        sentences(book, ui),
        ClassRules.of(book.classes(), ui),
        WeightPage.of(book, members, ui));
  }

  private static String name(RuleBook book, Ui ui) {
    var words = Wording.in(ui.lang());
    return CoalitionPreset.named(book.preset())
        .map(coalition -> coalition.name(words))
        .orElseGet(() -> words.rule(RuleFile.rule(book.rule(), "rule")));
  }

  private static RulesPage.Offer offer(String key, Ui ui) {
    return new RulesPage.Offer(
        key,
        ui.t("decisions.preset." + key),
        String.join(
            " ",
            Stream.concat(
                    Stream.of(ui.t("decisions.preset." + key + ".means")),
                    whenConsensusFails(Preset.named(key).general(), ui).stream())
                .toList()));
  }

  /** What follows a consensus that failed, where the rule seeks one. */
  private static List<String> whenConsensusFails(ClassRule general, Ui ui) {
    if (!(general.rule() instanceof ConsensusRule)) {
      return List.of();
    }
    var said = new ArrayList<String>();
    general.fallback().ifPresent(vote -> said.add(Meaning.of(vote, Wording.in(ui.lang()))));
    said.add(ClassRules.resolution(general, ui));
    return said;
  }

  private static List<String> sentences(RuleBook book, Ui ui) {
    var said =
        new ArrayList<>(
            List.of(
                CoalitionPreset.named(book.preset())
                    .map(coalition -> coalition.note(Wording.in(ui.lang())))
                    .orElseGet(() -> ui.t("decisions.preset." + book.preset() + ".means")),
                ClassRules.quorum(RuleFile.quorum(book.quorum(), "quorum"), ui),
                ui.t("decisions.rules.mode." + book.conditionMode()),
                ui.t("decisions.rules.window", "days", book.windowDays())));
    book.tiers().forEach(tier -> said.add(WhoVotes.tier(tier, ui)));
    if (book.classes().isEmpty()) {
      said.addAll(1, whenConsensusFails(book.of(""), ui));
    }
    return said;
  }
}
