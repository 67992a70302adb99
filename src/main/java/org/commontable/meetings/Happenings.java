package org.commontable.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened at a meeting, as facts: names as they were then, times as instants, sums in words
 * in every language. Minutes freeze it, so that a later change rewrites nothing.
 *
 * @param members how many organizations could take part
 * @param needed how many had to be there
 */
public record Happenings(
    int members,
    int needed,
    List<Stayed> roll,
    List<String> absent,
    List<Step> steps,
    List<Item> agenda,
    List<Decided> decided) {

  /** An organization was there from then to then. */
  public record Stayed(
      String organization,
      String channel,
      Instant from,
      Optional<Instant> until,
      boolean byClerk) {}

  /** So many were there from then on. */
  public record Step(Instant at, int here) {}

  /** A point of the agenda. */
  public record Item(String title, int minutes, String owner, String decision) {}

  /**
   * A decision that was before the meeting.
   *
   * @param title its title, by language
   * @param outcome its outcome in words, by language
   * @param sum its sum in words, by language
   */
  public record Decided(
      String number,
      Map<String, String> title,
      Map<String, String> outcome,
      Map<String, String> sum) {}

  public Happenings {
    roll = List.copyOf(roll);
    absent = List.copyOf(absent);
    steps = List.copyOf(steps);
    agenda = List.copyOf(agenda);
    decided = List.copyOf(decided);
  }
}
