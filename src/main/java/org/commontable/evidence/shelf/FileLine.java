package org.commontable.evidence.shelf;

import java.util.List;
import org.commontable.evidence.Source;

/**
 * A line of a published file and every number that was read in it.
 *
 * @param titles of the file's columns
 * @param cells what stands below them, as the publisher wrote it
 */
public record FileLine(
    Source source, long line, List<String> titles, List<String> cells, List<FoundFact> facts) {}
