/** Signing in and out, and the gate before every handler. */
@NullMarked
package org.commontable.accounts.web;

import org.jspecify.annotations.NullMarked;
