package org.commontable.decisions.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a member has no vote on a class of decisions. It may speak, and is on the roll all the same.
 */
public sealed interface NoVote {
  /** It belongs to a tier that has none. */
  record Tier(String key) implements NoVote {}

  /**
   * It has attended too few meetings so far.
   *
   * @param after only meetings after that day count; empty where all do
   */
  record Attendance(long attended, long needed, Optional<LocalDate> after) implements NoVote {}
}
