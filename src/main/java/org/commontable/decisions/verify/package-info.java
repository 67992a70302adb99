/**
 * Recounts every verdict of an exported record from the entries before it, with the very rules that
 * decided it. Starts no framework and needs no database.
 */
@NullMarked
package org.commontable.decisions.verify;

import org.jspecify.annotations.NullMarked;
