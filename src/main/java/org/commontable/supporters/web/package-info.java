/** The page that stops mail. */
@NullMarked
package org.commontable.supporters.web;

import org.jspecify.annotations.NullMarked;
