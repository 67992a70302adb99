/** Files of counties that do not exist, in the real formats: for the sample table and for tests. */
@NamedInterface("invented")
@NullMarked
package org.commontable.evidence.invented;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
