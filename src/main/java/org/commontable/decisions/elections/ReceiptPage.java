package org.commontable.decisions.elections;

/** Shown once, to whoever voted: the code of her ballot, and of nobody's choice. */
public record ReceiptPage(Election election, String organization, String receipt) {}
