package org.commontable.members.commitments;

import java.util.List;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;

/**
 * The ledger.
 *
 * @param filter what was asked for: organization (its slug) and state
 * @param organizations those to choose from
 * @param urgent overdue, or due within two weeks; of all, whatever the filter
 * @param totals of what the filter lets through, as are {@code count} and {@code lines}
 * @param lines this page of them, from 1 to {@code last}
 */
public record LedgerPage(
    Form filter,
    List<Organization> organizations,
    List<Line> urgent,
    List<Total> totals,
    int count,
    List<Line> lines,
    int page,
    int last,
    boolean mayEnter) {

  public long overdue() {
    return urgent.stream().filter(line -> line.state() == State.OVERDUE).count();
  }

  public long soon() {
    return urgent.size() - overdue();
  }

  /** What leads to this selection; a page's number or a file's name follows. */
  public String query() {
    return "?organization=" + filter.value("organization") + "&state=" + filter.value("state");
  }

  public boolean filtered() {
    return filter.checked("organization") || filter.checked("state");
  }
}
