package org.commontable.home.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Grant;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Unfinished;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Proposals the convener has to open or to take further after a consensus that failed, emergencies
 * a meeting has to confirm; stances an organization has to confirm.
 */
@Component
class UnfinishedDues implements Dues {
  private final Unfinished unfinished;
  private final Organizations organizations;

  UnfinishedDues(Unfinished unfinished, Organizations organizations) {
    this.unfinished = unfinished;
    this.organizations = organizations;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    var dues = new ArrayList<Due>();
    if (visitor.may(Act.OPEN_DECISION)) {
      unfinished.filed().forEach(filed -> dues.add(open(filed, ui)));
      unfinished.awaitingMeeting().forEach(one -> dues.add(ratify(one, ui)));
      unfinished.unresolved().forEach(one -> dues.add(resolve(one, ui)));
    }
    if (visitor.may(Act.SETTLE_DIFFERENCE)) {
      visitor.grants().stream()
          .map(Grant::organization)
          .filter(Objects::nonNull)
          .distinct()
          .flatMap(id -> organizations.find(id).stream())
          .forEach(
              organization ->
                  unfinished
                      .heldOf(organization.id())
                      .forEach(held -> dues.add(settle(held, organization, ui))));
    }
    visitor.organizations().stream()
        .filter(visitor::actsFor)
        .flatMap(id -> organizations.find(id).stream())
        .filter(Organization::member)
        .forEach(
            organization ->
                unfinished
                    .unconfirmedBy(organization.id())
                    .forEach(one -> dues.add(confirm(one, organization, visitor, ui))));
    return dues;
  }

  /** Else it lapses, and nobody would have said so. */
  private static Due ratify(Unfinished.Unratified one, Ui ui) {
    return Due.act(
        Optional.of(one.lapses()),
        ui.t("home.desk.ratify.what", "title", one.title().in(ui.lang())),
        one.meeting()
            .map(day -> ui.t("home.desk.ratify.why", "day", ui.date(day)))
            .orElseGet(() -> ui.t("home.desk.ratify.noMeeting")),
        ui.t("home.desk.open"),
        one.path());
  }

  /** Nobody else takes it further: until then it is neither adopted nor over. */
  private static Due resolve(Unfinished.Unresolved one, Ui ui) {
    return Due.act(
        one.until(),
        ui.t("home.desk.resolution.what", "title", one.title().in(ui.lang())),
        ui.t("home.desk.resolution." + one.next().key()),
        ui.t("home.desk.open"),
        one.path());
  }

  private static Due settle(Unfinished.Held held, Organization organization, Ui ui) {
    return Due.act(
        held.closes(),
        ui.t("home.desk.differ.what", "title", held.title().in(ui.lang())),
        ui.t("home.desk.differ.why", "name", organization.name()),
        ui.t("home.desk.differ.act"),
        held.path(organization.id()));
  }

  private Due open(Unfinished.Filed filed, Ui ui) {
    Object[] names = {
      "title", filed.title().in(ui.lang()),
      "date", ui.date(filed.made()),
      "mover", filed.mover().flatMap(organizations::find).map(Organization::name).orElse("")
    };
    if (!filed.voters()) { // nothing she can do to it now
      return Due.others(
          Optional.empty(),
          filed.title().in(ui.lang()),
          ui.t("home.desk.filed.nobody"),
          filed.path());
    }
    return Due.act(
        Optional.empty(),
        ui.t("home.desk.filed.what", names),
        ui.t(filed.mover().isPresent() ? "home.desk.filed.why" : "home.desk.filed.own", names),
        ui.t("home.desk.filed.act"),
        filed.path());
  }

  /** Whoever came in by a link handed over cannot confirm what came so; she is told what to do. */
  private static Due confirm(
      Unfinished.Unconfirmed one, Organization organization, Visitor visitor, Ui ui) {
    Object[] names = {"title", one.title().in(ui.lang()), "name", organization.name()};
    String what = ui.t("home.desk.confirm.what", names);
    return visitor.handedOver()
        ? Due.act(
            one.closes(),
            what,
            ui.t("home.desk.confirm.signIn", names),
            ui.t("home.seat.handed.signIn"),
            "/sign-in?next=" + one.path())
        : Due.act(
            one.closes(),
            what,
            ui.t(one.byClerk() ? "home.desk.confirm.clerk" : "home.desk.confirm.link", names),
            ui.t("home.desk.confirm.act"),
            one.path());
  }
}
