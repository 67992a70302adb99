package org.commontable.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.measures.Comparator;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.measures.RiskRatio;

/** What a citation says now. A ratio is there only when both sides may be shown. */
public record Figure(Citation citation, Side group, Side reference) {
  public enum Status {
    SHOWN,
    HIDDEN,
    MISSING
  }

  public Status status() {
    if (group instanceof Side.Withheld || reference instanceof Side.Withheld) {
      return Status.HIDDEN;
    }
    return group instanceof Side.Known && reference instanceof Side.Known
        ? Status.SHOWN
        : Status.MISSING;
  }

  public boolean isShown() {
    return status() == Status.SHOWN;
  }

  public Optional<RiskRatio> ratio() {
    if (group instanceof Side.Known own && reference instanceof Side.Known other) {
      return Optional.of(
          new RiskRatio(
              own.rate(), other.rate(), new Comparator.Group(citation.reference().word())));
    }
    return Optional.empty();
  }

  /**
   * How many times the reference's rate, for rooms that do not compute; empty unless it may be
   * shown.
   */
  public OptionalDouble times() {
    return ratio().map(RiskRatio::value).orElse(new Ratio.NotDefined())
            instanceof Ratio.Finite(double value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  /**
   * The message that says it whole: groups, place, year, and how it is counted. It says no more
   * than its number: where the range holds 1, it says that too. Only where {@link #ratio()} is
   * there.
   */
  public String sentenceKey() {
    RiskRatio ratio = ratio().orElseThrow();
    String kind =
        ratio.group().events() == 0
            ? "zeroHeadline"
            : ratio.interval() instanceof Interval interval && interval.contains(1)
                ? "unclearHeadline"
                : "headline";
    return "evidence." + citation.indicator() + "." + kind;
  }

  /** Why it is hidden: the group's own reason before the reference's. */
  public Optional<Hidden> why() {
    if (group instanceof Side.Withheld(Hidden why)) {
      return Optional.of(why);
    }
    return reference instanceof Side.Withheld(Hidden why) ? Optional.of(why) : Optional.empty();
  }

  public List<SourceRow> sources() {
    List<SourceRow> rows = new ArrayList<>();
    for (Side side : List.of(group, reference)) {
      if (side instanceof Side.Known known) {
        rows.add(known.events());
      }
    }
    for (Side side : List.of(group, reference)) {
      if (side instanceof Side.Known known) {
        rows.add(known.population());
      }
    }
    return rows.stream().distinct().toList();
  }
}
