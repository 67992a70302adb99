package org.commontable.decisions.elections;

import java.util.UUID;

/** An organization with a ballot in this election, and that it has voted; never when or what. */
public record Voter(
    UUID organization, String name, String shortName, String chamber, boolean voted) {}
