package org.commontable.home.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Waiting;
import org.commontable.members.WaitingForMembers;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** What the reader's organizations were asked, promised, or undertook to ask somebody. */
@Component
class MembersDues implements Dues {
  private final List<WaitingForMembers> parts;
  private final Organizations organizations;
  private final Clock clock;

  MembersDues(List<WaitingForMembers> parts, Organizations organizations, Clock clock) {
    this.parts = parts;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    var today = LocalDate.ofInstant(clock.instant(), ui.zone());
    return visitor.organizations().stream()
        .flatMap(id -> organizations.find(id).stream())
        .filter(Organization::member)
        .flatMap(
            organization ->
                parts.stream()
                    .flatMap(part -> part.of(organization, today).stream())
                    .map(waiting -> due(waiting, organization, ui)))
        .toList();
  }

  /** A day is over at its last minute. */
  private static Due due(Waiting waiting, Organization organization, Ui ui) {
    Object[] words = {
      "name", organization.name(), "subject", waiting.subject(), "day", ui.date(waiting.by())
    };
    return Due.act(
        Optional.of(waiting.by().atTime(LocalTime.of(23, 59)).atZone(ui.zone()).toInstant()),
        ui.t("home.desk.members." + waiting.what() + ".what", words),
        ui.t("home.desk.members." + waiting.what() + ".why", words),
        ui.t("home.desk.open"),
        waiting.path());
  }
}
