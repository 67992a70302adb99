package org.commontable.decisions.rules;

import java.util.List;
import java.util.Locale;

/** Whether support with conditions counts as support: the coalition's choice. */
public enum ConditionMode {
  COUNT_AS_SUPPORT,
  COUNT_IF_ACCEPTED,
  NEVER_COUNT;

  /** Withdrawn conditions are ignored before this is asked. */
  boolean counts(List<ConditionState> conditions) {
    return switch (this) {
      case COUNT_AS_SUPPORT -> true;
      case COUNT_IF_ACCEPTED -> conditions.stream().allMatch(ConditionState::isAgreed);
      case NEVER_COUNT -> false;
    };
  }

  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
