/** A person has herself forgotten; what her organization said stays. */
@NullMarked
package org.commontable.home.erasure;

import org.jspecify.annotations.NullMarked;
