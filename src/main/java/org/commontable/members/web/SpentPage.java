package org.commontable.members.web;

import org.commontable.members.Coalition;

/** Why the link no longer works, and the way on. */
public record SpentPage(boolean accepted, Coalition coalition) {}
