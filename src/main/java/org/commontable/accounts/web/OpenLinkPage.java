package org.commontable.accounts.web;

/**
 * One button that signs in.
 *
 * @param opens false when the link was used or has expired
 */
public record OpenLinkPage(String token, String name, boolean opens) {}
