package org.commontable.platform.web;

/**
 * An error in words.
 *
 * @param kind end of the message keys: notFound, forbidden, staleForm, tooLarge, notAllowed, fault
 * @param reference number of a fault in the log; empty otherwise
 */
public record ErrorPage(int status, String kind, String reference) {}
