package org.commontable.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;

/**
 * The form of a meeting, new or called.
 *
 * @param date empty for a new one; a called one keeps its date, since that is its address
 */
public record MeetingFormPage(
    Form form, String action, Optional<LocalDate> date, List<Organization> members, String next) {
  public int rows() {
    return MeetingForm.rows(form);
  }
}
