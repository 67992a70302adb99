/**
 * The record: an append-only log of what the coalition did, chained by hashes, exported with a
 * signature and checked by anybody without this program's database. Reading and checking need no
 * framework.
 */
@NullMarked
package org.commontable.platform.record;

import org.jspecify.annotations.NullMarked;
