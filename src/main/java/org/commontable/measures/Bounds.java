package org.commontable.measures;

/** A range for a measure, or the reason why there is none. */
public sealed interface Bounds permits Interval, Bounds.None {
  record None(Reason reason) implements Bounds {}

  enum Reason {
    /** Events, not people, were counted: no probability model of people fits. Never clamped. */
    EVENTS_EXCEED_POPULATION,
    EMPTY_POPULATION,
    /** The formula takes logarithms, and one side has no events. */
    NO_EVENTS
  }
}
