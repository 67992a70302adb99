/** The shell of every page: replies, forms, languages, headers, errors. */
@NullMarked
package org.commontable.platform.web;

import org.jspecify.annotations.NullMarked;
