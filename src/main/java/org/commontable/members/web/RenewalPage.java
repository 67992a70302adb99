package org.commontable.members.web;

import org.commontable.members.Organization;
import org.commontable.members.Renewal;

/**
 * What the new delegate is asked.
 *
 * @param by who sent the letter
 * @param stranger somebody else is signed in here and cannot accept
 * @param waits before then she cannot accept; empty when she can
 */
public record RenewalPage(
    Organization organization,
    Renewal renewal,
    String person,
    String by,
    String action,
    boolean stranger,
    String waits) {}
