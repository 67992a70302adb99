/**
 * Layouts that the members write themselves: a draft after the nearest one, a trial on the file,
 * and the ones that are kept.
 */
@NullMarked
package org.commontable.evidence.layouts;

import org.jspecify.annotations.NullMarked;
