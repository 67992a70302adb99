package org.commontable.home.desk;

import java.util.Optional;
import org.commontable.meetings.Meeting;
import org.commontable.members.Organization;

/**
 * The first steps of a delegate.
 *
 * @param rules her organization has not adopted the rules yet
 * @param handedOver she came in by a link handed over
 * @param mail letters leave
 */
public record SeatTakenPage(
    String name,
    Organization organization,
    boolean rules,
    Optional<Meeting> meeting,
    boolean handedOver,
    boolean mail) {}
