package org.commontable.decisions.letters;

import org.commontable.platform.web.Form;

/**
 * The letter goes out, or may be signed for longer.
 *
 * @param count how many stand under it now, in words
 */
public record SendPage(SignOnLetter letter, String count, Form form) {}
