/** Pages of the meetings: calling, answering, the roll, minutes, calendars. */
@NullMarked
package org.commontable.meetings.web;

import org.jspecify.annotations.NullMarked;
