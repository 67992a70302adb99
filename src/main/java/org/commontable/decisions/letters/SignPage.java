package org.commontable.decisions.letters;

import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * The form of the authorized signer.
 *
 * @param organization whose delegate signs; empty where the clerk enters a signed paper
 * @param choices whose paper it may be, by id; empty where a delegate signs
 */
public record SignPage(
    SignOnLetter letter,
    String organization,
    String name,
    boolean isPublic,
    Map<String, String> bases,
    Map<String, String> choices,
    Form form) {
  public boolean onPaper() {
    return !choices.isEmpty();
  }
}
