package org.commontable.decisions.web;

import java.util.List;

/**
 * A clerical fix as a diff.
 *
 * @param state waits until, holds since, or what became of it
 * @param seats organizations of the reader that may still object
 */
public record FixPage(
    ActPage act,
    int version,
    String note,
    String state,
    String fingerprint,
    List<Diff.Run> changes,
    List<Diff.Run> changesEs,
    List<StancePage.Choice> seats) {}
