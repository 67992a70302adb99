/**
 * Sign-on letters: a text to somebody that organizations sign in their own names. A signature binds
 * to one version and its SHA-256; no answer is never read as a yes; what is sent stays as it was.
 */
@NullMarked
package org.commontable.decisions.letters;

import org.jspecify.annotations.NullMarked;
