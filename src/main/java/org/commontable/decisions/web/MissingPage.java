package org.commontable.decisions.web;

import java.util.List;

/**
 * What still lacks a stance.
 *
 * @param own of the reader's own organizations, by closing time
 * @param overview for whoever asks others: each decision with who is missing
 */
public record MissingPage(List<Own> own, boolean overview, List<Waiting> all) {
  /** One organization with the decisions that wait for it. */
  public record Own(String organization, String name, boolean speaks, List<Line> lines) {}

  /** A decision, until when, and how many whole days are left. */
  public record Line(String path, String title, String number, String until, String why) {}

  /** A decision and whom it waits for. */
  public record Waiting(Line line, String answered, List<String> missing) {}
}
