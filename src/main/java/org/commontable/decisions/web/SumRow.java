package org.commontable.decisions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.rules.Part;
import org.commontable.decisions.rules.Relation;
import org.commontable.decisions.rules.Verdict;
import org.commontable.decisions.rules.Wording;
import org.commontable.platform.web.Ui;

/** A line of "the rule and the sum": what is asked, and the numbers that answer. */
public record SumRow(String asked, String sum, boolean met) {

  static List<SumRow> of(Verdict verdict, String quorumKind, Ui ui) {
    var rows = new ArrayList<SumRow>();
    Part quorum = verdict.quorumPart();
    rows.add(
        new SumRow(
            asked("quorum-" + quorumKind, quorum, ui),
            ui.t(
                "decisions.sum.quorumRow",
                "counted",
                verdict.quorum().counted(),
                "members",
                verdict.members(),
                "needed",
                verdict.quorum().needed()),
            quorum.met()));
    verdict.quorumParts().stream().skip(1).forEach(more -> rows.add(row(more, ui)));
    verdict.guards().stream().filter(g -> !g.met()).forEach(g -> rows.add(row(g, ui)));
    verdict.parts().forEach(part -> rows.add(row(part, ui)));
    return rows;
  }

  private static SumRow row(Part part, Ui ui) {
    boolean counts = part.key().equals("blocks") || part.key().equals("unheard");
    String sum = counts || part.key().endsWith("zero") ? part.part().toString() : product(part, ui);
    return new SumRow(asked(part.key(), part, ui), sum, part.met());
  }

  private static String asked(String key, Part part, Ui ui) {
    Wording words = Wording.in(ui.lang());
    String share = words.share(part);
    Map<String, String> figures = words.values(part);
    return ui.t(
        "decisions.part." + key,
        "option",
        figures.getOrDefault("option", ""),
        "of",
        figures.getOrDefault("of", ""),
        "chamber",
        figures.getOrDefault("chamber", ""),
        "share",
        share,
        "members",
        figures.getOrDefault("members", ""),
        "n",
        part.right().toString());
  }

  /** "7 of 8; 7 · 2 = 14 > 8": with the sign that is true, met or not. */
  private static String product(Part part, Ui ui) {
    String left = part.part() + " · " + part.factor() + " = " + part.left();
    String right =
        part.right().equals(part.whole())
            ? part.whole().toString()
            : part.share().numerator() + " · " + part.whole() + " = " + part.right();
    return ui.t(
            "decisions.sum.of", "part", part.part().toString(), "whole", part.whole().toString())
        + "; "
        + left
        + " "
        + sign(part)
        + " "
        + right;
  }

  private static String sign(Part part) {
    if (part.met()) {
      return part.relation().sign();
    }
    return switch (part.relation()) {
      case MORE_THAN -> Relation.AT_MOST.sign();
      case AT_LEAST -> "<";
      case AT_MOST -> Relation.MORE_THAN.sign();
    };
  }
}
