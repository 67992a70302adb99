package org.commontable.decisions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Rule;
import org.commontable.decisions.rules.Stance;
import org.commontable.decisions.rules.Stances;
import org.commontable.decisions.rules.Sum;
import org.commontable.decisions.rules.Verdict;
import org.commontable.decisions.rules.Wording;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Opening;
import org.commontable.platform.web.Ui;

/** A rule said so that a board understands it: one sentence, and one sum that just passes. */
final class BriefRule {
  private BriefRule() {}

  static String sentence(Dossier dossier, Ui ui) {
    return ui.t(
        "decisions.brief.rule",
        "rule",
        Wording.in(ui.lang()).rule(dossier.rule()),
        "version",
        dossier.opened().ruleVersion());
  }

  /** With everybody taking part: the fewest yeses that carry it, worked out by the rule itself. */
  static String example(Dossier dossier, Ui ui) {
    int all = dossier.opened().electors().size();
    for (int yes = 0; yes <= all; yes++) {
      Optional<Verdict> carried = verdict(dossier, yes).filter(Verdict::adopted);
      if (carried.isPresent()) {
        return ui.t(
            dossier.rule().admits(Stances.OPPOSE)
                ? "decisions.brief.exampleOppose"
                : "decisions.brief.exampleAside",
            "members",
            all,
            "yes",
            yes,
            "rest",
            all - yes,
            "sum",
            Sum.of(carried.get(), Wording.in(ui.lang())));
      }
    }
    return "";
  }

  private static Optional<Verdict> verdict(Dossier dossier, int yes) {
    Opening open = dossier.opened();
    Rule rule = dossier.rule();
    Stance rest = rule.admits(Stances.OPPOSE) ? Stances.OPPOSE : Stances.STAND_ASIDE;
    List<Elector> electors = open.electors();
    var members = new ArrayList<Member>();
    var ballots = new ArrayList<Ballot>();
    for (Elector elector : electors) {
      String id = elector.organization().toString();
      members.add(elector.member());
      ballots.add(new Ballot(id, ballots.size() < yes ? Stances.SUPPORT : rest, 1));
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Question(members, rule, open.quorum(), open.mode(), 1, Set.of(), ballots)
                .verdict());
  }
}
