/**
 * The convener's office: who holds it, how she hands it over, and how two organizations succeed
 * her.
 */
@NullMarked
package org.commontable.home.convener;

import org.jspecify.annotations.NullMarked;
