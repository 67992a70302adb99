/** Pages of figures, places, files and their import. */
@NullMarked
package org.commontable.evidence.web;

import org.jspecify.annotations.NullMarked;
