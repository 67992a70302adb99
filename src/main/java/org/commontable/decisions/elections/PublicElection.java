package org.commontable.decisions.elections;

import java.util.List;

/**
 * A closed election as anybody may read and recount it: who stood, what the box holds, and how many
 * voted. Which organizations did, members alone read.
 */
public record PublicElection(Election election, List<BoxLine> box, List<OfficeResult> results) {}
