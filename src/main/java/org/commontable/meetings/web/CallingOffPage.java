package org.commontable.meetings.web;

import java.util.List;
import org.commontable.decisions.AwaitingMeeting;
import org.commontable.meetings.Meeting;

/**
 * Before a meeting is called off.
 *
 * @param waiting decisions under the emergency rule that wait for it
 */
public record CallingOffPage(Meeting meeting, List<AwaitingMeeting.Waiting> waiting) {}
