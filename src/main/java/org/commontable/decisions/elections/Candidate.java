package org.commontable.decisions.elections;

import java.util.UUID;

/**
 * Somebody of a member organization who stands for an office.
 *
 * @param name as it was given; no account belongs to it
 * @param organizationName for whom she sits
 */
public record Candidate(
    UUID id, String name, UUID organization, String organizationName, boolean withdrawn) {}
