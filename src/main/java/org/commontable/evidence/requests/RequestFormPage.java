package org.commontable.evidence.requests;

import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * The words of a request.
 *
 * @param action where the form goes
 * @param back where the reader came from
 */
public record RequestFormPage(Form form, Map<String, String> gaps, String action, String back) {}
