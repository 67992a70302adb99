package org.commontable.decisions.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commontable.decisions.rules.Foresight;
import org.commontable.decisions.rules.Heaviest;
import org.commontable.decisions.rules.Position;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Statement;
import org.commontable.decisions.rules.Sum;
import org.commontable.decisions.rules.Verdict;
import org.commontable.decisions.rules.WhatIfs;
import org.commontable.decisions.rules.Wording;

/** A verdict as {@code compute verdict} prints it and the record keeps it. */
public final class VerdictFile {
  private VerdictFile() {}

  /** The whole answer, in English. */
  public static Map<String, Object> write(Question question) {
    return write(Asked.plainly(question), Wording.ENGLISH);
  }

  /** The whole answer; what not every question has is left out where there is none. */
  public static Map<String, Object> write(Asked asked, Wording words) {
    Question question = asked.question();
    Verdict verdict = question.verdict();
    Map<String, Object> fields = write(verdict);
    fields.put("sum", Sum.of(verdict, words));
    fields.put("statement", Statement.forMembers(verdict, words, Optional.empty()));
    fields.put(
        "whatIf",
        WhatIfs.of(question).stream()
            .map(whatIf -> Foresight.say(whatIf, words, UnaryOperator.identity()))
            .toList());
    asked.provisional().ifPresent(provisional -> fields.put("provisional", provisional));
    if (verdict.rule().weighs()) {
      fields.put("byWeight", Beside.weights(verdict.table().weight()));
    }
    put(fields, "quorumParts", Beside.quorum(verdict, words));
    put(fields, "blocks", Beside.blocks(question));
    put(fields, "notices", Beside.notices(asked.notices()));
    put(fields, "warnings", Heaviest.warnings(question, words));
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, List<?> items) {
    if (!items.isEmpty()) {
      fields.put(name, items);
    }
  }

  /** Outcome and counts, in no language. */
  public static Map<String, Object> write(Verdict verdict) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("outcome", verdict.outcome().written());
    fields.put("windowOpen", verdict.windowOpen());
    fields.put("quorum", quorum(verdict.quorum()));
    fields.put("counts", counts(verdict));
    fields.put("yes", verdict.yes());
    fields.put("present", verdict.present());
    return fields;
  }

  static Map<String, Object> quorum(Quorum.Count quorum) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("needed", quorum.needed());
    fields.put("counted", quorum.counted());
    fields.put("met", quorum.met());
    fields.put("moreNeeded", quorum.moreNeeded());
    return fields;
  }

  private static Map<String, Object> counts(Verdict verdict) {
    var counts = new LinkedHashMap<String, Object>();
    for (Position position : Position.values()) {
      counts.put(position.written(), verdict.count(position));
    }
    return counts;
  }
}
