package org.commontable.home.desk;

import java.util.List;
import java.util.Optional;
import org.commontable.decisions.DecisionView;
import org.commontable.members.Organization;
import org.commontable.platform.picture.RoundTable;

/**
 * The desk: what waits, in order.
 *
 * @param audit address of all lines of the audit, or of the reader's own; empty for none
 */
public record DeskPage(
    String name,
    String today,
    String summary,
    List<Group> groups,
    List<Line> others,
    Optional<NextMeeting.Shown> meeting,
    List<Check> checks,
    boolean mayCall,
    List<Open> open,
    List<Done> done,
    List<Organization> own,
    boolean mayOutbox,
    boolean mayImport,
    boolean mayRecord,
    boolean maySignIn,
    String audit,
    boolean mayWorks,
    Optional<String> backup) {

  /** Today, this week, next week, later. */
  public record Group(String title, List<Line> lines) {}

  /** A row with its date in words; the first of the page carries its main button. */
  public record Line(String day, String time, Due due, boolean first) {}

  /** A condition accepted as standing, and the day its organization looks at it. */
  public record Check(String name, String day, String text, String href) {}

  /**
   * Something the reader did this week.
   *
   * @param href what it was done to; empty where that has no page
   */
  public record Done(String day, String what, String href) {}

  /** An open decision with its sign. */
  public record Open(DecisionView decision, RoundTable table, String state) {}
}
