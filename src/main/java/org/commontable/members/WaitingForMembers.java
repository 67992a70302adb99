package org.commontable.members;

import java.time.LocalDate;
import java.util.List;

/** A part of this room that has things waiting for organizations; the desk asks each. */
public interface WaitingForMembers {
  List<Waiting> of(Organization organization, LocalDate today);
}
