package org.commontable.meetings.web;

import java.util.List;
import java.util.Optional;
import org.commontable.meetings.Happenings;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Minutes;

/**
 * The minutes of a meeting.
 *
 * @param shown empty while none is published (a writer sees the newest draft)
 * @param sendable the shown version is published and was not sent
 */
public record MinutesPage(
    Meeting meeting,
    Optional<Minutes> shown,
    List<Minutes> versions,
    boolean mayWrite,
    boolean sendable) {

  /** How many organizations took part, each counted once. */
  public static int came(Happenings facts) {
    return facts.members() - facts.absent().size();
  }
}
