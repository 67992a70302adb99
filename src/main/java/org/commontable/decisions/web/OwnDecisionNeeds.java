package org.commontable.decisions.web;

import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.OwnDecisions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Options;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization says whether its own rules ask for a decision of its own before each stance. */
@Controller
class OwnDecisionNeeds {
  private static final List<String> ANSWERS = List.of("may", "must");

  private final OwnDecisions ownDecisions;
  private final Organizations organizations;

  OwnDecisionNeeds(OwnDecisions ownDecisions, Organizations organizations) {
    this.ownDecisions = ownDecisions;
    this.organizations = organizations;
  }

  @GetMapping("/decisions/own-decisions")
  @May(Act.RELEASE_NAME)
  Reply ask(Form form, Visitor visitor, Ui ui) {
    Organization organization = own(form, visitor);
    String now = ownDecisions.isNeeded(organization.id()) ? "must" : "may";
    return Reply.page(
        "decisions/own-need", page(organization, Form.of(java.util.Map.of("need", now)), ui));
  }

  @PostMapping("/decisions/own-decisions")
  @May(Act.RELEASE_NAME)
  Reply say(Form form, Visitor visitor, Ui ui) {
    Organization organization = own(form, visitor);
    String need = form.oneOf("need", ANSWERS);
    if (!form.ok()) {
      return Reply.invalid("decisions/own-need", page(organization, form, ui));
    }
    ownDecisions.need(organization.id(), need.equals("must"), visitor.mustBeSomebody().id());
    return Reply.seeOther("/desk", "decisions.ownDecision.need.done", "name", organization.name());
  }

  private Organization own(Form form, Visitor visitor) {
    UUID id = Finder.id(form.value("for"));
    visitor.mustActFor(id);
    return organizations.find(id).orElseThrow(() -> new NotFound("organization " + id));
  }

  private static OwnNeedPage page(Organization organization, Form form, Ui ui) {
    return new OwnNeedPage(
        organization.id().toString(),
        organization.name(),
        Options.of(ui, "decisions.ownDecision.need.", ANSWERS),
        form);
  }
}
