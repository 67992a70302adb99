package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;

/** What we know of one place. */
public record PlacePage(
    String id,
    String name,
    boolean state,
    List<Known> indicators,
    Optional<String> enrollmentYear,
    List<Enrolled> enrolled) {

  /** An indicator with its newest sentence; {@code path} empty when nothing is held. */
  public record Known(String name, String sentence, String path) {}

  public record Enrolled(String group, String students, boolean hidden) {}
}
