package org.commontable.decisions.web;

import java.util.List;
import java.util.Locale;
import org.commontable.platform.web.Form;

/**
 * The clauses of a text with what is proposed on each.
 *
 * @param version of the text
 * @param seats organizations for which the reader may propose
 * @param movedOn open ones whose clauses have changed since
 * @param answered what became of the others
 */
public record AmendmentsPage(
    String path,
    String number,
    String title,
    String area,
    int version,
    boolean may,
    List<StancePage.Choice> seats,
    List<Clause> clauses,
    List<Line> movedOn,
    List<Line> answered,
    Form form) {

  /** With those clauses alone that somebody would change. */
  AmendmentsPage only(List<Integer> marked) {
    return new AmendmentsPage(
        path,
        number,
        title,
        area,
        version,
        may,
        seats,
        clauses.stream().filter(clause -> marked.contains(clause.number())).toList(),
        movedOn,
        answered,
        form);
  }

  /**
   * A clause of the text as it reads now.
   *
   * @param name what a reader calls it, "item 2"
   * @param html in the reader's language where the texts run side by side, else as written
   * @param spanish its words in Spanish may be proposed as well
   */
  public record Clause(
      int number, String name, String html, boolean spanish, List<Line> amendments) {
    /** As a heading begins. */
    public String heading() {
      return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
  }

  /**
   * An amendment.
   *
   * @param clash the names of those whose open amendments touch the same clauses
   */
  public record Line(String href, String what, String state, String clash) {}
}
