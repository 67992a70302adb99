package org.commontable.evidence;

import java.util.Locale;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.files.Input;

/** Why a number that a file may hold is not on our pages. */
public enum Hidden {
  /** 1 to 9 events. */
  FEW_EVENTS(1),
  /** The group has fewer than ten students. */
  SMALL_GROUP(2),
  /** The state itself hides it. */
  STATE(3),
  /** A total or gender row would give away a race row that stands beside it. */
  BESIDE_GROUPS(4),
  /** With it, a hidden number of another place or group could be worked out. */
  COMPLEMENT(5),
  /** All but one to nine of the group. */
  ALMOST_ALL(6),
  /** It could not be proved that nobody works out a small number with it. */
  NOT_PROVED(7),
  /** Nobody of the group, or nearly nobody. */
  NEAR_NONE(8),
  /** All of the group, or nearly all. */
  NEAR_ALL(9),
  /** Of ten and a few people every number is near none or near all. */
  SMALL_BASE(10),
  /** Two files contradict each other: more are counted than there are. The gate never says so. */
  MORE_THAN_ALL(11);

  private static final Hidden[] BY_CODE = new Hidden[values().length + 1];

  static {
    for (Hidden hidden : values()) {
      BY_CODE[hidden.code] = hidden;
    }
  }

  private final int code;

  Hidden(int code) {
    this.code = code;
  }

  /** As ledgers and editions write it; never 0, and never another's again. */
  public int code() {
    return code;
  }

  public static Hidden coded(int code) {
    return BY_CODE[code];
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The word by which texts say it of an indicator: people are not happenings, and teachers are not
   * students.
   *
   * @param based whether it is shown of how many; then the reason is that of the count
   */
  public String wordOf(Declared indicator, boolean based) {
    boolean counted = based && indicator.kind() != Kind.PRINTED;
    Input of = counted ? indicator.numerator() : indicator.denominator();
    boolean teachers = of.unit().equals("teachers");
    return switch (this) {
      case FEW_EVENTS ->
          indicator.kind() == Kind.EVENTS ? word() : teachers ? "few-teachers" : "few-people";
      case SMALL_GROUP -> teachers ? "small-teachers" : word();
      default -> word();
    };
  }
}
