package org.commontable.decisions.elections;

/**
 * Shown to whoever voted: the code of her ballot, and of nobody's choice.
 *
 * @param again the form was sent before, and what it said then is in the box
 */
public record ReceiptPage(Election election, String organization, String receipt, boolean again) {}
