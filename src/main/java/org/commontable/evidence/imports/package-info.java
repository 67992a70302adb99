/**
 * Takes official files in, whole or not at all, and says what it found; an analyst then publishes a
 * file or takes it away again (docs/decisions/0026).
 */
@NamedInterface("imports")
@NullMarked
package org.commontable.evidence.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
