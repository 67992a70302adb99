package org.commontable.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.imports.KeptFindings;

/**
 * All that is known of an imported file.
 *
 * @param before the same file, as it was published before it was handed in again
 * @param anew that file was read as another school year or kind
 * @param findings none for files that were imported before they were kept
 * @param sums of its groups are checked, as its layout says
 * @param changes against what is published of the same, while this one waits
 * @param names as the file itself calls places
 * @param compared false when there is too much to be compared
 */
public record FileReport(
    Source source,
    Optional<Source> before,
    boolean anew,
    Optional<KeptFindings> findings,
    List<Sources.Holding> held,
    Map<String, String> names,
    boolean sums,
    Optional<Changes> changes,
    boolean compared) {}
