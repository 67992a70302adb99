package org.commontable.home.desk;

import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.SecretBallots;
import org.commontable.decisions.WaitingBallot;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Secret ballots to cast. */
@Component
class BallotDues implements Dues {
  private final SecretBallots ballots;
  private final Organizations organizations;

  BallotDues(SecretBallots ballots, Organizations organizations) {
    this.ballots = ballots;
    this.organizations = organizations;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.CAST_BALLOT)) {
      return List.of();
    }
    return visitor.organizations().stream()
        .flatMap(id -> organizations.find(id).stream())
        .filter(Organization::member)
        .flatMap(own -> ballots.waitingFor(own.id()).stream().map(one -> due(one, own, ui)))
        .toList();
  }

  private static Due due(WaitingBallot ballot, Organization own, Ui ui) {
    return Due.act(
        Optional.of(ballot.closes()),
        ui.t("home.desk.ballot.what", "title", ballot.title()),
        ui.t("home.desk.ballot.why", "name", own.name()),
        ui.t("home.desk.ballot.act"),
        ballot.path() + "?for=" + own.id());
  }
}
