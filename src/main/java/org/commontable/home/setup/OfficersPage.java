package org.commontable.home.setup;

import java.util.List;
import java.util.UUID;
import org.commontable.platform.web.Form;

/** Who keeps the table running. */
public record OfficersPage(List<Officer> officers, Form form) {
  /** One person in one office, which the reader may end or not. */
  public record Officer(UUID person, String name, String role, boolean mayEnd) {}
}
