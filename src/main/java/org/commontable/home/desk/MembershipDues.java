package org.commontable.home.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.Status;
import org.commontable.members.MembershipAct;
import org.commontable.members.MembershipActs;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Decisions on membership that are in force and that nobody has carried out. */
@Component
class MembershipDues implements Dues {
  private final Decisions decisions;
  private final MembershipActs acts;

  MembershipDues(Decisions decisions, MembershipActs acts) {
    this.decisions = decisions;
    this.acts = acts;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.CARRY_OUT_MEMBERSHIP)) {
      return List.of();
    }
    var done = acts.all().stream().map(MembershipAct::decision).collect(Collectors.toSet());
    return decisions.list("membership").stream()
        .filter(one -> one.status() == Status.IN_FORCE && !done.contains(one.id()))
        .map(
            one ->
                Due.act(
                    Optional.empty(),
                    ui.t("home.desk.members.act.what", "number", one.number()),
                    one.title().in(ui.lang()),
                    ui.t("home.desk.open"),
                    "/members/acts"))
        .toList();
  }
}
