/**
 * A certificate of the table's own, by ACME (RFC 8555): obtained before the doors open, renewed
 * while they stand open. Whoever has a web server in front needs none of this.
 */
@NullMarked
package org.commontable.platform.certificate;

import org.jspecify.annotations.NullMarked;
