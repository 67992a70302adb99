/** The front page, the shell's masthead, set-up, desk and outbox. */
@NullMarked
package org.commontable.home.web;

import org.jspecify.annotations.NullMarked;
