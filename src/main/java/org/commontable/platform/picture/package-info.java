/**
 * Pictures made on the server: the round table and its seats. SVG positions stand in attributes
 * only, so that the strict style policy holds; shapes carry the meaning, colors come from the style
 * sheet.
 */
@NullMarked
package org.commontable.platform.picture;

import org.jspecify.annotations.NullMarked;
