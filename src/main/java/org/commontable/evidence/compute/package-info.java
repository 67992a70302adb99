/** The measures on the command line: numbers in, JSON out, nothing else needed. */
@NamedInterface("compute")
@NullMarked
package org.commontable.evidence.compute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
