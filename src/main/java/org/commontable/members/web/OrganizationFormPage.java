package org.commontable.members.web;

import java.util.List;
import org.commontable.platform.web.Form;

/**
 * The form of an organization, new or standing.
 *
 * @param action where it posts
 * @param name of the organization that is corrected; empty for a new one
 * @param delegate the form also asks for the first delegate
 * @param next where the reader came from in the set-up, or empty
 */
public record OrganizationFormPage(
    Form form, String action, String name, boolean delegate, String next) {
  /** Where "back" leads. */
  public String back() {
    return action.equals("/members/new") ? "/members" : action.replaceAll("/edit$", "");
  }

  public List<String> kinds() {
    return OrganizationForm.KINDS;
  }

  public List<String> statuses() {
    return OrganizationForm.STATUSES;
  }
}
