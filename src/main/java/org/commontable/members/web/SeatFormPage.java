package org.commontable.members.web;

import java.util.List;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;

/** The form of a new seat. */
public record SeatFormPage(Form form, Organization organization) {
  public List<String> kinds() {
    return NameSeats.KINDS;
  }
}
