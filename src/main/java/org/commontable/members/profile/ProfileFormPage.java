package org.commontable.members.profile;

import org.commontable.members.Organization;
import org.commontable.platform.web.Form;

/** The form; {@code after} is the version it was opened on. */
public record ProfileFormPage(Form form, Organization organization, int after) {}
