package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.web.Form;

/**
 * What became of one condition.
 *
 * @param facts label and value: who sees to it, when it is checked
 * @param act key of the word for what the reader may do with it now; empty when nothing
 * @param seats organizations for which the reader may comment
 */
public record ConditionHistoryPage(
    String path,
    String number,
    String title,
    String area,
    String id,
    String setter,
    String text,
    List<Fact> facts,
    List<Fact> steps,
    List<Fact> comments,
    String act,
    List<StancePage.Choice> seats,
    Form form) {

  /** A label with its value, a day with what happened. */
  public record Fact(String label, String value) {}
}
