/** For the operator: how old the newest backup is, and what became of the last ones. */
@NullMarked
package org.commontable.home.backups;

import org.jspecify.annotations.NullMarked;
