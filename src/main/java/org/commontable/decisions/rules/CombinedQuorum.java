package org.commontable.decisions.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A quorum of several parts that must all hold.
 *
 * @param heads of the whole table; empty only when chambers are counted
 * @param weight of the whole table
 * @param chambers of each chamber named, by heads
 */
public record CombinedQuorum(
    Optional<Threshold> heads, Optional<Threshold> weight, SortedMap<String, Threshold> chambers)
    implements Quorum {
  public CombinedQuorum {
    chambers = Collections.unmodifiableSortedMap(new TreeMap<>(chambers));
    if (chambers.isEmpty() && (heads.isEmpty() || weight.isEmpty())) {
      throw new IllegalArgumentException("heads and weight, or chambers, make a combined quorum");
    }
  }

  @Override
  public String kind() {
    return heads.map(Quorum::kind).orElse("per-chamber");
  }

  @Override
  public List<Part> parts(Attendance attendance) {
    var parts = new ArrayList<Part>();
    heads.ifPresent(asked -> parts.addAll(asked.parts(attendance)));
    weight.ifPresent(
        asked ->
            parts.add(
                named(
                    "weight-quorum",
                    asked.part(attendance.presentWeight(), attendance.weightOfAll()),
                    Map.of())));
    chambers.forEach(
        (chamber, asked) -> {
          var seats = seats(attendance, chamber);
          parts.add(
              named(
                  "chamber-quorum",
                  asked.part(seats.present(), seats.members()),
                  Map.of("chamber", chamber)));
        });
    return parts;
  }

  @Override
  public Count count(Attendance attendance) {
    long ofChambers = 0;
    long missing = 0;
    for (String chamber : chambers.keySet()) {
      long needed = needed(attendance, chamber);
      ofChambers += needed;
      missing += Math.max(0, needed - seats(attendance, chamber).present().count());
    }
    long present = attendance.present().count();
    long needed =
        Math.max(ofChambers, heads.map(asked -> asked.needed(attendance.members())).orElse(0L));
    if (met(attendance)) {
      return new Count(needed, present, true, 0);
    }
    long least = Math.max(1, Math.max(missing, needed - present));
    return new Count(needed, present, false, fewestMore(attendance).orElse(least));
  }

  private boolean met(Attendance attendance) {
    return parts(attendance).stream().allMatch(Part::met);
  }

  /**
   * The heaviest that each chamber lacks, then the heaviest of the others one by one: no smaller
   * number brings as much. Empty when not even all of them would supply it.
   */
  private Optional<Long> fewestMore(Attendance attendance) {
    var lacking = new HashMap<String, Long>();
    for (String chamber : chambers.keySet()) {
      long here = seats(attendance, chamber).present().count();
      lacking.put(chamber, needed(attendance, chamber) - here);
    }
    Heads present = attendance.present();
    Weight weighing = attendance.presentWeight();
    var others = new ArrayDeque<Member>();
    for (Member member : heaviestFirst(attendance.absent())) {
      if (lacking.merge(member.chamber(), -1L, Long::sum) < 0) {
        others.add(member);
      } else {
        present = present.plus(Heads.ONE);
        weighing = weighing.plus(member.weight());
      }
    }
    if (chambers.keySet().stream().anyMatch(chamber -> lacking.getOrDefault(chamber, 0L) > 0)) {
      return Optional.empty();
    }
    Weight all = attendance.weightOfAll();
    while (!meets(present, attendance.members(), weighing, all)) {
      if (others.isEmpty()) {
        return Optional.empty();
      }
      present = present.plus(Heads.ONE);
      weighing = weighing.plus(others.removeFirst().weight());
    }
    return Optional.of(present.count() - attendance.present().count());
  }

  private boolean meets(Heads present, Heads members, Weight weighing, Weight all) {
    return heads.map(asked -> asked.part(present, members).met()).orElse(true)
        && weight.map(asked -> asked.part(weighing, all).met()).orElse(true);
  }

  private static List<Member> heaviestFirst(List<Member> members) {
    return members.stream()
        .sorted((one, other) -> other.weight().value().compareTo(one.weight().value()))
        .toList();
  }

  private long needed(Attendance attendance, String chamber) {
    Threshold asked = chambers.get(chamber);
    return asked == null ? 0 : asked.needed(seats(attendance, chamber).members());
  }

  private static Attendance seats(Attendance attendance, String chamber) {
    return attendance.only(member -> member.chamber().equals(chamber));
  }

  private static Part named(String key, Part part, Map<String, Object> more) {
    var figures = new HashMap<String, Object>(part.from().more());
    figures.putAll(more);
    return new Part(
        key, part.part(), part.relation(), part.share(), part.whole(), Figures.only(figures));
  }
}
