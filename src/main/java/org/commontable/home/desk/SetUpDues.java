package org.commontable.home.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.members.Coalitions;
import org.commontable.members.Invitation;
import org.commontable.members.Invitations;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** The first evening while it lasts, then invitations not yet sent or answered. */
@Component
class SetUpDues implements Dues {
  private final Coalitions coalitions;
  private final Organizations organizations;
  private final Invitations invitations;

  SetUpDues(Coalitions coalitions, Organizations organizations, Invitations invitations) {
    this.coalitions = coalitions;
    this.organizations = organizations;
    this.invitations = invitations;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.SET_UP_TABLE)) {
      return List.of();
    }
    var dues = new ArrayList<Due>();
    if (coalitions.current().firstInvitation().isEmpty()) {
      dues.add(due(ui, "setUp", "/set-up"));
    } else if (!invitations.pending().isEmpty()) {
      dues.add(due(ui, "pendingInvitations", "/members"));
    }
    for (Invitation invitation : invitations.unanswered()) {
      organizations
          .find(invitation.organization())
          .ifPresent(
              o ->
                  dues.add(
                      Due.others(
                          invitation.until(),
                          ui.t("home.desk.unanswered", "name", o.name()),
                          invitation
                              .sent()
                              .map(at -> ui.t("home.desk.askedOn", "date", ui.date(at)))
                              .orElse(""),
                          o.path())));
    }
    return dues;
  }

  private static Due due(Ui ui, String key, String href) {
    return Due.act(
        Optional.empty(),
        ui.t("home.desk." + key + ".what"),
        ui.t("home.desk." + key + ".why"),
        ui.t("home.desk." + key + ".act"),
        href);
  }
}
