package org.commontable.decisions.store;

import java.util.List;
import java.util.Optional;

/**
 * What a decision's course took beside the usual one.
 *
 * @param calls for the emergency rule, oldest first
 * @param moves from one meeting to another, oldest first
 */
public record Course(
    List<EmergencyCall> calls,
    List<EmergencyMoved> moves,
    Optional<EmergencyConfirmed> confirmed,
    Optional<LetLapse> lapsed) {
  static final Course USUAL = new Course(List.of(), List.of(), Optional.empty(), Optional.empty());

  public Course {
    calls = List.copyOf(calls);
    moves = List.copyOf(moves);
  }
}
