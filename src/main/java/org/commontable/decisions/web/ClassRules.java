package org.commontable.decisions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.file.Basis;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.CoalitionPreset;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.rules.CombinedQuorum;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Wording;
import org.commontable.platform.web.Ui;

/** Rules by class, in words; classes with the same rule stand on one line. */
final class ClassRules {
  private ClassRules() {}

  static List<RulesPage.Line> of(Map<String, ClassRule> classes, Ui ui) {
    var labels = new LinkedHashMap<ClassRule, List<String>>();
    for (DecisionClass one : DecisionClass.values()) {
      ClassRule rule = classes.get(one.key());
      if (rule != null) {
        labels
            .computeIfAbsent(rule, first -> new ArrayList<>())
            .add(ui.t("decisions.class." + one.key()));
      }
    }
    var lines = new ArrayList<RulesPage.Line>();
    labels.forEach((rule, names) -> lines.add(line(String.join(" · ", names), rule, ui)));
    return lines;
  }

  static RulesPage.Coalition coalition(CoalitionPreset preset, Ui ui) {
    var words = Wording.in(ui.lang());
    var classes = new LinkedHashMap<String, ClassRule>();
    preset.classes().forEach((one, rule) -> classes.put(one.key(), rule));
    return new RulesPage.Coalition(
        preset.key(),
        preset.name(words),
        preset.note(words),
        preset.tiers().stream().map(tier -> WhoVotes.tier(tier, ui)).toList(),
        preset.source(),
        ui.words().plainDate(preset.since()),
        of(classes, ui));
  }

  static String quorum(Quorum quorum, Ui ui) {
    var said = new ArrayList<String>();
    said.add(heads(quorum, ui));
    if (quorum instanceof CombinedQuorum combined) {
      combined.weight().ifPresent(_ -> said.add(ui.t("decisions.rules.quorum.weight")));
      if (!combined.chambers().isEmpty()) {
        said.add(
            ui.t(
                "decisions.rules.quorum.chambers",
                "names",
                String.join(", ", combined.chambers().keySet())));
      }
    }
    return String.join(" ", said);
  }

  private static String heads(Quorum quorum, Ui ui) {
    Map<String, Object> written = RuleFile.write(quorum);
    return ui.t(
        "decisions.rules.quorum." + written.get("kind"),
        "n",
        String.valueOf(written.getOrDefault("n", "")),
        "share",
        String.valueOf(written.getOrDefault("share", "")));
  }

  /** How long is talked on when consensus fails, and what is left then. */
  static String resolution(ClassRule rule, Ui ui) {
    return ui.t(
        rule.fallback().isPresent()
            ? "decisions.rules.resolution"
            : "decisions.rules.resolutionNoVote",
        "meetings",
        rule.resolution().meetings(),
        "days",
        rule.resolution().days());
  }

  private static RulesPage.Line line(String classes, ClassRule rule, Ui ui) {
    var words = Wording.in(ui.lang());
    var said = new ArrayList<String>();
    said.add(rule.explained(words));
    said.add(quorum(rule.quorum(), ui));
    said.add(ui.t("decisions.rules.mode." + rule.mode().written()));
    if (rule.rule() instanceof ConsensusRule) {
      said.add(resolution(rule, ui));
    }
    if (rule.noticeDays() > 0) {
      said.add(ui.t("decisions.rules.notice", "days", rule.noticeDays()));
    }
    if (rule.proxiesHeld() > 0) {
      said.add(ui.t("decisions.rules.proxies"));
    }
    rule.attended()
        .ifPresent(
            first ->
                said.add(
                    ui.t(
                        first.sinceAnnual()
                            ? "decisions.rules.attended.annual"
                            : "decisions.rules.attended",
                        "n",
                        first.meetings())));
    rule.emergency().ifPresent(its -> said.add(Urgent.means(its, ui)));
    Basis basis = rule.basis(ClassRule.Piece.RULE);
    return new RulesPage.Line(
        classes,
        words.rule(rule.rule()),
        said,
        ui.t("decisions.basis." + basis.name().toLowerCase(java.util.Locale.ROOT)),
        rule.isUnverified() && basis != Basis.UNVERIFIED);
  }
}
