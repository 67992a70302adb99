package org.commontable.evidence.requests;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What happened to a request, and what may happen next. */
public enum Step {
  DRAFTED,
  SENT,
  /** The agency says that it needs longer, and until when. */
  PUT_OFF,
  PROVIDED,
  PARTLY,
  DENIED,
  NONE_HELD,
  /** The agency let the day of its answer pass. */
  NO_ANSWER,
  APPEALED,
  /** The reviewer needs longer. */
  REVIEW_PUT_OFF,
  UPHELD,
  OVERTURNED,
  PARTLY_OVERTURNED,
  WITHDRAWN,
  CLOSED;

  private static final Set<Step> ANSWERS = EnumSet.of(PROVIDED, PARTLY, DENIED, NONE_HELD);
  private static final Set<Step> REVIEWS = EnumSet.of(UPHELD, OVERTURNED, PARTLY_OVERTURNED);

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Step of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** In the order in which they would be expected. */
  public List<Step> next() {
    return switch (this) {
      case DRAFTED -> List.of(SENT, WITHDRAWN);
      case SENT, PUT_OFF ->
          List.of(PROVIDED, PARTLY, DENIED, NONE_HELD, PUT_OFF, NO_ANSWER, WITHDRAWN);
      case NO_ANSWER ->
          List.of(APPEALED, PROVIDED, PARTLY, DENIED, NONE_HELD, PUT_OFF, WITHDRAWN, CLOSED);
      case PROVIDED -> List.of(CLOSED);
      case PARTLY, DENIED, NONE_HELD -> List.of(APPEALED, PROVIDED, CLOSED);
      case APPEALED, REVIEW_PUT_OFF ->
          List.of(OVERTURNED, PARTLY_OVERTURNED, UPHELD, REVIEW_PUT_OFF, PROVIDED, WITHDRAWN);
      case OVERTURNED, PARTLY_OVERTURNED, UPHELD -> List.of(PROVIDED, CLOSED);
      case WITHDRAWN, CLOSED -> List.of();
    };
  }

  /** Somebody still waits or has to do something. */
  public boolean open() {
    return !next().isEmpty();
  }

  boolean answered() {
    return ANSWERS.contains(this);
  }

  boolean reviewed() {
    return REVIEWS.contains(this);
  }

  /** A later day is named with it. */
  boolean putsOff() {
    return this == PUT_OFF || this == REVIEW_PUT_OFF;
  }

  public static List<String> keys(List<Step> steps) {
    return steps.stream().map(Step::key).toList();
  }

  static List<String> keys() {
    return keys(Arrays.asList(values()));
  }
}
