/** What is known of places from all files together: names by year, numbers, addresses, outlines. */
@NullMarked
package org.commontable.evidence.places;

import org.jspecify.annotations.NullMarked;
