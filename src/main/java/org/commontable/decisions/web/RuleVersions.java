package org.commontable.decisions.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.store.RuleHistory;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every version of the rules stays readable: decisions rest on the one they opened under. */
@Controller
class RuleVersions {
  private final RuleBooks rules;
  private final RuleHistory history;
  private final Organizations organizations;
  private final People people;
  private final Clock clock;

  RuleVersions(
      RuleBooks rules,
      RuleHistory history,
      Organizations organizations,
      People people,
      Clock clock) {
    this.rules = rules;
    this.history = history;
    this.organizations = organizations;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/rules/versions/{version}")
  @May(Act.READ_AS_MEMBER)
  Reply show(@PathVariable String version, Ui ui) {
    List<RuleHistory.Proposed> all = history.all();
    RuleHistory.Proposed one =
        all.stream()
            .filter(each -> Integer.toString(each.version()).equals(version))
            .findFirst()
            .orElseThrow(() -> new NotFound("rules " + version));
    RuleBook book = rules.version(one.version()).orElseThrow();
    return Reply.page(
        "decisions/rules-version",
        new RulesVersionPage(
            one.version(),
            Rules.held(book, organizations.at(clock.instant()), ui),
            ui.t(
                "decisions.rules.version.proposed",
                "when",
                ui.dateTime(one.at()),
                "name",
                people.find(one.by()).map(Person::name).orElse("–")),
            one.version() < all.getFirst().version(),
            history.adoptions(one.version()).stream()
                .map(
                    adopted ->
                        ui.t(
                            "decisions.rules.version.adopted",
                            "name",
                            name(adopted.organization()),
                            "when",
                            ui.dateTime(adopted.at())))
                .toList(),
            book.waitingFor()));
  }

  private String name(UUID organization) {
    return organizations.find(List.of(organization)).values().stream()
        .map(Organization::name)
        .findFirst()
        .orElse("–");
  }
}
