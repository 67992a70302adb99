package org.commontable.home.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.Status;
import org.commontable.members.MembershipAct;
import org.commontable.members.MembershipActs;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Convener or clerk carries out, with one press, what a decision on membership says; never without
 * one, never while its window is open, and each decision once.
 */
@Controller
class CarryOutMembership {
  private static final String CLASS = "membership";

  private final Decisions decisions;
  private final MembershipActs acts;
  private final Organizations organizations;
  private final People people;

  CarryOutMembership(
      Decisions decisions, MembershipActs acts, Organizations organizations, People people) {
    this.decisions = decisions;
    this.acts = acts;
    this.organizations = organizations;
    this.people = people;
  }

  @GetMapping("/members/acts")
  @May(Act.READ_AS_MEMBER)
  Reply show(Visitor visitor) {
    return Reply.page("home/acts/acts", page(visitor, Form.blank()));
  }

  @PostMapping("/members/acts/{number}")
  @May(Act.CARRY_OUT_MEMBERSHIP)
  Reply carryOut(@PathVariable String number, Form form, Visitor visitor) {
    var decision =
        decisions.list(CLASS).stream()
            .filter(found -> found.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFound("decision on membership " + number));
    var choices = choices();
    String whose = form.value("organization");
    String kind = form.value("act");
    if (!choices.containsKey(whose)) {
      form.error("organization-" + number, "platform.form.choose");
    }
    if (!ActsPage.KINDS.contains(kind)) {
      form.error("act-" + number, "platform.form.choose");
    }
    if (decision.status() != Status.IN_FORCE) {
      form.error("act-" + number, "home.acts.notInForce", "number", number);
    }
    if (!form.ok()) {
      return Reply.invalid("home/acts/acts", page(visitor, form));
    }
    Organization organization = organizations.find(UUID.fromString(whose)).orElseThrow();
    var what = MembershipAct.Kind.of(kind);
    if (!decisions.names(number, organization.name())) {
      form.error(
          "organization-" + number,
          "home.acts.notNamed",
          "name",
          organization.name(),
          "number",
          number);
    } else if (what == MembershipAct.Kind.SUSPENDED && joinedSince(organization, decision)) {
      form.error(
          "organization-" + number,
          "home.acts.joinedSince",
          "name",
          organization.name(),
          "number",
          number);
    } else if (!acts.possible(what, organization)) {
      form.error(
          "organization-" + number, "home.acts.impossible." + kind, "name", organization.name());
    } else if (!acts.carryOut(
        what, organization, decision.id(), number, visitor.mustBeSomebody().id())) {
      form.error("act-" + number, "home.acts.already", "number", number);
    }
    if (!form.ok()) {
      return Reply.invalid("home/acts/acts", page(visitor, form));
    }
    return Reply.seeOther(
        organization.path(),
        "home.acts.carriedOut." + kind,
        "name",
        organization.name(),
        "number",
        number);
  }

  /** What let somebody in does not put it out again. */
  private static boolean joinedSince(Organization organization, DecisionView decision) {
    return organization
        .joined()
        .filter(at -> decision.closes().filter(at::isAfter).isPresent())
        .isPresent();
  }

  private ActsPage page(Visitor visitor, Form form) {
    var all = acts.all();
    var carriedOut = all.stream().map(MembershipAct::decision).collect(Collectors.toSet());
    List<DecisionView> ours =
        decisions.list(CLASS).stream().filter(one -> !carriedOut.contains(one.id())).toList();
    Map<UUID, Organization> known =
        organizations.find(all.stream().map(MembershipAct::organization).toList());
    return new ActsPage(
        ours.stream().filter(one -> one.status() == Status.IN_FORCE).toList(),
        ours.stream()
            .filter(
                one -> one.status() == Status.OPEN || one.status() == Status.ADOPTED_WINDOW_OPEN)
            .toList(),
        all.stream()
            .flatMap(
                act ->
                    java.util.Optional.ofNullable(known.get(act.organization())).stream()
                        .map(one -> new ActsPage.Done(act, one.name(), one.path(), name(act.by()))))
            .toList(),
        visitor.may(Act.CARRY_OUT_MEMBERSHIP),
        choices(),
        form);
  }

  private Map<String, String> choices() {
    var choices = new LinkedHashMap<String, String>();
    organizations.all().forEach(one -> choices.put(one.id().toString(), one.name()));
    return choices;
  }

  private String name(UUID person) {
    return people.find(person).map(somebody -> somebody.name()).orElse("");
  }
}
