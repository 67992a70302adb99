/** Letters: persisted with the fact that causes them, delivered by a job. */
@NullMarked
package org.commontable.platform.mail;

import org.jspecify.annotations.NullMarked;
