package org.commontable.decisions.store;

import java.util.List;
import java.util.Optional;

/**
 * What a decision's course took beside the usual one.
 *
 * @param calls for the emergency rule, oldest first
 */
public record Course(
    List<EmergencyCall> calls, Optional<EmergencyConfirmed> confirmed, Optional<LetLapse> lapsed) {
  static final Course USUAL = new Course(List.of(), Optional.empty(), Optional.empty());

  public Course {
    calls = List.copyOf(calls);
  }
}
