/**
 * What a machine that watches the table asks: is it alive, is it ready, its figures (on a private
 * port, never on the public one); and what the log may not say.
 */
@NullMarked
package org.commontable.platform.watch;

import org.jspecify.annotations.NullMarked;
