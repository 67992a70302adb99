/**
 * What may be shown: decides on whole numbers by place and group, and proves that what is hidden
 * stays hidden. Knows no file, no page and no database.
 */
@NullMarked
package org.commontable.evidence.release;

import org.jspecify.annotations.NullMarked;
