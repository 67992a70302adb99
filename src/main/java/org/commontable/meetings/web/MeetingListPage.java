package org.commontable.meetings.web;

import java.util.List;
import org.commontable.meetings.Meeting;

/** Meetings to come and meetings that were, with those called off. */
public record MeetingListPage(List<Meeting> upcoming, List<Meeting> past, boolean mayCall) {}
