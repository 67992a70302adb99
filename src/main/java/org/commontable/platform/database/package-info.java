/**
 * The data directory and the database in it: PostgreSQL, started by us and stopped by us, with an
 * owner that migrates and an application role that cannot rewrite the record.
 */
@NullMarked
package org.commontable.platform.database;

import org.jspecify.annotations.NullMarked;
