/** Questions and rules as written in files and record entries, read strictly and written back. */
@NullMarked
package org.commontable.decisions.file;

import org.jspecify.annotations.NullMarked;
