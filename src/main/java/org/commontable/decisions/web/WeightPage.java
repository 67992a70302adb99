package org.commontable.decisions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.Weights;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.rules.Heaviest;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Wording;
import org.commontable.members.Organization;
import org.commontable.platform.web.Ui;

/**
 * What each member weighs and where it sits.
 *
 * @param rows empty where all weigh alike and there are no chambers
 * @param cap in a sentence; empty for none
 * @param warnings where weight alone decides and one member holds more than a third
 * @param idle weights that decide nothing under these rules
 */
public record WeightPage(List<Row> rows, String cap, List<String> warnings, boolean idle) {
  /** Some sit in one. */
  public boolean chambers() {
    return rows.stream().anyMatch(row -> !row.chamber().isEmpty());
  }

  static final WeightPage NONE = new WeightPage(List.of(), "", List.of(), false);

  /**
   * @param weight as the rules say it
   * @param counts as it counts, after the cap
   */
  public record Row(String name, String chamber, String weight, String counts) {}

  static WeightPage of(RuleBook book, List<Organization> members, Ui ui) {
    Weights weights = book.weights();
    if (weights.isEqual()) {
      return NONE;
    }
    List<Member> table = weights.table(members.stream().map(Organization::id).toList());
    var rows = new ArrayList<Row>();
    var named = new ArrayList<Member>();
    for (int seat = 0; seat < table.size(); seat++) {
      Organization member = members.get(seat);
      Member counted = table.get(seat);
      rows.add(
          new Row(
              member.name(),
              counted.chamber(),
              weights
                  .weights()
                  .getOrDefault(member.id(), org.commontable.shared.Fraction.ONE)
                  .toString(),
              counted.weight().value().toString()));
      named.add(new Member(member.name(), counted.weight(), counted.chamber()));
    }
    return new WeightPage(
        rows,
        weights
            .cap()
            .map(cap -> ui.t("decisions.rules.cap.is", "share", cap.toString()))
            .orElse(""),
        warnings(book, named, ui),
        !weights.weights().isEmpty() && !book.weighs());
  }

  private static List<String> warnings(RuleBook book, List<Member> members, Ui ui) {
    return Stream.concat(
            Stream.of(book.of("")),
            Stream.of(DecisionClass.values()).map(one -> book.of(one.key())))
        .flatMap(rules -> Heaviest.warnings(asked(rules, members), Wording.in(ui.lang())).stream())
        .distinct()
        .toList();
  }

  private static Question asked(ClassRule rules, List<Member> members) {
    return new Question(
        members, rules.rule(), rules.quorum(), rules.mode(), 1, Set.of(), List.of());
  }
}
