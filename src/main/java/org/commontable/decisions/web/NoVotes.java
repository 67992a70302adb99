package org.commontable.decisions.web;

import java.util.ArrayList;
import java.util.List;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.rules.NoVote;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Rosters;
import org.commontable.decisions.store.WithoutVote;
import org.commontable.platform.web.Ui;

/** Who has no vote and why, in words. */
final class NoVotes {
  private NoVotes() {}

  static List<String> of(List<WithoutVote> members, Ui ui) {
    return members.stream()
        .map(
            member ->
                ui.t(
                    "decisions.votes.because", "name", member.name(), "why", why(member.why(), ui)))
        .toList();
  }

  /** A warning where the rules leave no member a vote now, in some class of decisions. */
  static List<String> nobody(Rosters rosters, RuleBook rules, Ui ui) {
    if (!rules.limitsVotes()) {
      return List.of();
    }
    List<String> classes =
        rosters.all(rules).entrySet().stream()
            .filter(one -> one.getValue().electors().isEmpty())
            .map(one -> ui.t("decisions.class." + one.getKey()))
            .toList();
    return classes.isEmpty()
        ? List.of()
        : List.of(ui.t("decisions.votes.nobody", "classes", String.join(", ", classes)));
  }

  static String why(NoVote why, Ui ui) {
    return switch (why) {
      case NoVote.Tier(String key) ->
          ui.t("decisions.votes.why.tier", "tier", ui.t("members.tier." + key));
      case NoVote.Attendance few ->
          few.after()
              .map(
                  day ->
                      ui.t(
                          "decisions.votes.why.annual",
                          "attended",
                          few.attended(),
                          "needed",
                          few.needed(),
                          "day",
                          ui.date(day)))
              .orElseGet(
                  () ->
                      ui.t(
                          "decisions.votes.why.meetings",
                          "attended",
                          few.attended(),
                          "needed",
                          few.needed()));
    };
  }

  /** What the reader's own organizations are told that have no vote here. */
  static List<String> own(Dossier dossier, Visitor visitor, Ui ui) {
    var said = new ArrayList<String>();
    dossier
        .opening()
        .ifPresent(
            open ->
                open.without().stream()
                    .filter(member -> visitor.sitsFor(member.organization()))
                    .forEach(
                        member ->
                            said.add(
                                ui.t(
                                    "decisions.votes.own",
                                    "name",
                                    member.name(),
                                    "why",
                                    why(member.why(), ui)))));
    return said;
  }
}
