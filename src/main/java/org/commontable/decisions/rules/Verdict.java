package org.commontable.decisions.rules;

import java.util.List;

/**
 * What follows from a question, with the sums it rests on. Always computed, never typed in.
 *
 * @param windowOpen adopted by a consensus rule while members were absent and silent
 * @param quorumParts what the quorum asks, the count of the whole table first
 * @param parts every part of the rule with its numbers, in the order shown
 * @param guards what had to be above zero
 */
public record Verdict(
    Rule rule,
    Outcome outcome,
    boolean windowOpen,
    Quorum.Count quorum,
    List<Part> quorumParts,
    Table table,
    List<Part> parts,
    List<Part> guards) {

  static Verdict of(Question question) {
    Rule rule = question.rule();
    var positions = question.positions();
    Table table = Table.of(positions, question.present());
    Attendance attendance = Attendance.of(positions, question.present());
    Quorum.Count quorum = question.quorum().count(attendance);
    List<Part> parts = rule.parts(table);
    List<Part> guards = rule.zeroGuards(table);
    Outcome outcome = outcome(rule, quorum, parts, guards);
    boolean windowOpen =
        outcome == Outcome.ADOPTED && rule.opensWindow() && !attendance.absent().isEmpty();
    return new Verdict(
        rule,
        outcome,
        windowOpen,
        quorum,
        question.quorum().parts(attendance),
        table,
        parts,
        guards);
  }

  /** Quorum first, then the zero guard, then the parts. */
  private static Outcome outcome(
      Rule rule, Quorum.Count quorum, List<Part> parts, List<Part> guards) {
    if (!quorum.met()) {
      return Outcome.LAPSED_NO_QUORUM;
    }
    if (!guards.stream().allMatch(Part::met)) {
      return Outcome.FAILED;
    }
    return parts.stream().allMatch(Part::met) ? Outcome.ADOPTED : rule.unmet();
  }

  /** The first part of the quorum. */
  public Part quorumPart() {
    return quorumParts.getFirst();
  }

  /** The same verdict after its window has ended. */
  public Verdict withWindowClosed() {
    return withWindow(false);
  }

  /** The same verdict while somebody absent can still answer, though others answered for it. */
  public Verdict withWindowOpen() {
    return withWindow(true);
  }

  private Verdict withWindow(boolean open) {
    return new Verdict(rule, outcome, open, quorum, quorumParts, table, parts, guards);
  }

  public boolean adopted() {
    return outcome == Outcome.ADOPTED;
  }

  public long yes() {
    return table.heads().yes().count();
  }

  public long present() {
    return table.heads().present().count();
  }

  public long members() {
    return table.heads().members().count();
  }

  public long count(Position position) {
    return table.heads().at(position).count();
  }
}
