package org.commontable.decisions.letters;

import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * A letter being begun, or its text being changed.
 *
 * @param path of the letter; empty for a new one
 * @param starters for whom it may be begun
 * @param decisions on which it may rest, by number
 * @param after the version that is changed; 0 for a new letter
 * @param signed how many signatures the change asks again
 */
public record LetterFormPage(
    String path,
    Map<String, String> starters,
    Map<String, String> decisions,
    Map<String, String> languages,
    int after,
    int signed,
    Form form) {}
