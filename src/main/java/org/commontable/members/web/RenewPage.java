package org.commontable.members.web;

import java.util.List;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;

/** The form that asks a new delegate; {@code now} is who would be told. */
public record RenewPage(Form form, Organization organization, List<Sitting> now) {
  /** Somebody who sits for it. */
  public record Sitting(String person, String kind) {}
}
