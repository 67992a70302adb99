/** The page about the record, and its download. */
@NullMarked
package org.commontable.home.record;

import org.jspecify.annotations.NullMarked;
