package org.commontable.home.convener;

/**
 * @param stranger somebody else is signed in here
 */
public record AcceptancePage(
    String action,
    String person,
    String by,
    String organization,
    String second,
    Succession succession,
    boolean stranger) {}
