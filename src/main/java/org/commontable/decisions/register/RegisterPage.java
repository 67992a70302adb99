package org.commontable.decisions.register;

import java.util.List;

/**
 * The register.
 *
 * @param held in force now, newest first
 * @param past replaced or no longer held, newest first
 * @param due how many of those held are to be looked at again
 */
public record RegisterPage(
    boolean member, boolean mayKeep, List<Position> held, List<Position> past, long due) {}
