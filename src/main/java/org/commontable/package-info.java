/**
 * Commontable: the table at which a coalition of organizations meets, decides, acts and shows its
 * proof.
 */
@org.jspecify.annotations.NullMarked
package org.commontable;
