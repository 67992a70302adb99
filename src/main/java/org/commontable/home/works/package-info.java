/** For the operator: how the table's jobs, letters, disks, backups and nodes fare. */
@NullMarked
package org.commontable.home.works;

import org.jspecify.annotations.NullMarked;
