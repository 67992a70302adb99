/**
 * The facts of one source in one flat file: written once, read by memory map, made anew at will.
 */
@NullMarked
package org.commontable.evidence.facts;

import org.jspecify.annotations.NullMarked;
