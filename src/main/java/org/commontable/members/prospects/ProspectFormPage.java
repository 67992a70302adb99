package org.commontable.members.prospects;

import java.util.Map;
import org.commontable.platform.web.Form;

/** The form of a new prospect. */
public record ProspectFormPage(Form form, Map<String, String> organizations) {}
