package org.commontable.evidence.commands;

import java.util.List;
import picocli.CommandLine.Option;

/** Which places, years and groups somebody asks for; all of them without, and how it is written. */
final class Narrowing {
  @Option(names = "--place", description = "275, 275240, 999; query takes state and NCES numbers")
  private List<String> places = List.of();

  @Option(names = "--year", description = "school year, 2019-2020; all without")
  private List<String> years = List.of();

  @Option(
      names = "--group",
      description = "black, english-learner, …; query takes labels of the files; all without")
  private List<String> groups = List.of();

  @Option(names = "--csv", description = "as CSV instead of JSON")
  private boolean csv;

  List<String> places() {
    return places;
  }

  List<String> years() {
    return years;
  }

  List<String> groups() {
    return groups;
  }

  boolean csv() {
    return csv;
  }
}
