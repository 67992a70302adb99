package org.commontable.members.web;

import org.commontable.members.Organization;
import org.commontable.members.Seat;

/** The question before a seat ends. {@code last}: nobody would speak for the organization. */
public record SeatEndPage(Organization organization, Seat seat, String name, boolean last) {}
