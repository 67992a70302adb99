package org.commontable.decisions.letters;

import java.util.Map;
import org.commontable.platform.web.Form;

/** The form of the authorized signer. */
public record SignPage(
    SignOnLetter letter,
    String organization,
    String name,
    boolean isPublic,
    Map<String, String> bases,
    Form form) {}
