/**
 * One file that holds a whole table: written from one snapshot while people work, read back into an
 * empty directory. {@code docs/backup-format.md} describes its bytes; {@link
 * org.commontable.platform.backup.Manifest} is its first entry.
 */
@NullMarked
package org.commontable.platform.backup;

import org.jspecify.annotations.NullMarked;
