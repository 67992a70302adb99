/**
 * What no file carries is asked for: requests for public records, their clock, the answers, and the
 * review. For members alone; what comes back stays inside until it is imported and passes the gate
 * like any other file.
 */
@NullMarked
package org.commontable.evidence.requests;

import org.jspecify.annotations.NullMarked;
