package org.commontable.meetings.web;

import org.commontable.meetings.Happenings;
import org.commontable.meetings.Meeting;
import org.commontable.platform.web.Form;

/** Words around what happened. */
public record MinutesFormPage(Meeting meeting, Form form, Happenings facts) {}
