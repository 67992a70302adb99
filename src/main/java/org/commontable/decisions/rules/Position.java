package org.commontable.decisions.rules;

import java.util.List;
import java.util.Locale;

/** Where a member of the frozen table stands when it is counted: exactly one of nine. */
public enum Position {
  SUPPORT,
  CONDITIONAL_COUNTED,
  CONDITIONAL_NOT_COUNTED,
  STAND_ASIDE,
  RECUSED,
  ABSTAIN,
  OPPOSE,
  BLOCK,
  SILENT;

  /** "conditionalCounted": as the count is named in files and in the record. */
  public String written() {
    var name = new StringBuilder();
    for (String word : name().split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
    }
    return name.toString();
  }

  public boolean isYes() {
    return this == SUPPORT || this == CONDITIONAL_COUNTED;
  }

  /** A conditional stance whose conditions are all withdrawn is plain support. */
  static Position of(Stance stance, ConditionMode mode, Rule rule) {
    return switch (stance) {
      case Stance.Support _ -> SUPPORT;
      case Stance.Conditional(List<ConditionState> all) -> {
        List<ConditionState> left =
            all.stream().filter(state -> state != ConditionState.WITHDRAWN).toList();
        yield left.isEmpty()
            ? SUPPORT
            : mode.counts(left) ? CONDITIONAL_COUNTED : CONDITIONAL_NOT_COUNTED;
      }
      case Stance.StandAside(boolean legal) -> legal ? RECUSED : STAND_ASIDE;
      case Stance.Abstain _ -> ABSTAIN;
      case Stance.Oppose _ -> OPPOSE;
      case Stance.Block _ -> rule.carriesBlockAsOppose() ? OPPOSE : BLOCK;
    };
  }
}
