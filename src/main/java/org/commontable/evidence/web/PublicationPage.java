package org.commontable.evidence.web;

import org.commontable.evidence.Source;

/**
 * A file that is being published, or was.
 *
 * @param sentence how far it is
 * @param done of {@code all} steps of its stage; 0 where they are not counted
 * @param goesOn there is something to wait for
 * @param failed nothing was published; it may be tried again
 * @param outcome what is shown and what is not; empty where this machine did not see it
 * @param moves demands stand on numbers that it changed
 */
public record PublicationPage(
    Source source,
    String sentence,
    int done,
    int all,
    boolean goesOn,
    boolean failed,
    String outcome,
    boolean moves) {}
