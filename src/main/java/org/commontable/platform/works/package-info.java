/**
 * How the running table fares: its jobs, letters, disks, backups, versions and nodes in figures.
 */
@NullMarked
package org.commontable.platform.works;

import org.jspecify.annotations.NullMarked;
