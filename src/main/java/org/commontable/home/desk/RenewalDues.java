package org.commontable.home.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Renewal;
import org.commontable.members.Renewals;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Organizations whose new delegate was asked and has not come yet. */
@Component
class RenewalDues implements Dues {
  private final Renewals renewals;
  private final Organizations organizations;
  private final Clock clock;

  RenewalDues(Renewals renewals, Organizations organizations, Clock clock) {
    this.renewals = renewals;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    return renewals.waiting(clock.instant()).stream()
        .flatMap(
            renewal ->
                organizations.find(renewal.organization()).stream()
                    .map(organization -> due(renewal, organization, visitor, ui))
                    .flatMap(Optional::stream))
        .toList();
  }

  /** Whoever speaks for the organization looks at it; the convener waits. */
  private static Optional<Due> due(
      Renewal renewal, Organization organization, Visitor visitor, Ui ui) {
    var asked = ui.t("home.desk.askedOn", "date", ui.date(renewal.asked()));
    if (visitor.speaksFor(organization.id())) {
      return Optional.of(
          Due.act(
              Optional.of(renewal.until()),
              ui.t("home.desk.renewal.what", "name", organization.name()),
              ui.t("home.desk.renewal.why", "appointedBy", renewal.appointedBy()),
              ui.t("home.desk.open"),
              organization.path()));
    }
    return visitor.may(Act.RENEW_SEAT)
        ? Optional.of(
            Due.others(
                Optional.of(renewal.until()),
                ui.t("home.desk.renewal.others", "name", organization.name()),
                asked,
                organization.path()))
        : Optional.empty();
  }
}
