/** What the room answers on the command line: {@code import} and {@code evidence …}. */
@NamedInterface("commands")
@NullMarked
package org.commontable.evidence.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
