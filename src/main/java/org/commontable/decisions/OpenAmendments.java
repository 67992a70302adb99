package org.commontable.decisions;

import java.util.List;

/** Amendments that wait for the mover, for other rooms to read. */
public interface OpenAmendments {
  /** Those not answered while their text can still be changed, oldest first. */
  List<WaitingAmendment> waiting();
}
