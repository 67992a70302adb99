package org.commontable.platform.web;

import java.util.List;

/**
 * An error in words.
 *
 * @param kind end of the message keys: notFound, forbidden, signedOut, handedOver, staleForm,
 *     tooLarge, formTooLarge, raced, crowded, damagedRecord, lostFile, notAllowed, noRoom, away,
 *     fault
 * @param reference number of a fault in the log, or name of a lost file; empty otherwise
 * @param written what the reader had written into the form that was not taken
 */
public record ErrorPage(int status, String kind, String reference, List<String> written) {}
