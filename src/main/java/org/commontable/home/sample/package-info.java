/** The invented coalition of Tarrow County, made by filling in the table's own forms. */
@NamedInterface("sample")
@NullMarked
package org.commontable.home.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
