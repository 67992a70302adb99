/** Pages of the coalition, its directory, organizations, seats and invitations. */
@NullMarked
package org.commontable.members.web;

import org.jspecify.annotations.NullMarked;
