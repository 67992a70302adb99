package org.commontable.home.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.OpenAmendments;
import org.commontable.decisions.WaitingAmendment;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Amendments that their mover has not answered; the convener sees that she has not. */
@Component
class AmendmentDues implements Dues {
  private final OpenAmendments amendments;
  private final Organizations organizations;

  AmendmentDues(OpenAmendments amendments, Organizations organizations) {
    this.amendments = amendments;
    this.organizations = organizations;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    boolean convenes = visitor.may(Act.OPEN_DECISION);
    var dues = new ArrayList<Due>();
    for (WaitingAmendment one : amendments.waiting()) {
      boolean moves = one.mover().map(visitor::actsFor).orElse(convenes);
      if (moves || convenes) {
        dues.add(due(one, moves, ui));
      }
    }
    return dues;
  }

  private Due due(WaitingAmendment one, boolean moves, Ui ui) {
    Object[] names = {
      "name",
      name(one.by()),
      "title",
      one.title().in(ui.lang()),
      "mover",
      one.mover().map(this::name).orElse("")
    };
    return moves
        ? Due.act(
            one.closes(),
            ui.t("home.desk.amendment.what", names),
            ui.t("home.desk.amendment.why", names),
            ui.t("home.desk.amendment.act"),
            one.path())
        : Due.others(
            one.closes(),
            ui.t("home.desk.amendment.others", names),
            ui.t("home.desk.amendment.why", names),
            one.path());
  }

  private String name(UUID organization) {
    return organizations.find(organization).map(Organization::name).orElse("");
  }
}
