package org.commontable.home.sample;

import java.util.List;

/** The invented organizations and the people who sit for them. Any likeness is chance. */
final class Cast {
  /** One organization and its delegate. */
  record Member(
      String name,
      String shortName,
      String kind,
      String legalStatus,
      int days,
      String how,
      String delegate,
      String lang) {
    String email() {
      return delegate.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@tarrow.example";
    }
  }

  static final String CONVENER = "Ruth";
  static final String CONVENER_MAIL = "ruth@tarrow.example";

  static final List<Member> MEMBERS =
      List.of(
          new Member(
              "Bus Drivers & Aides Local 88",
              "Drivers 88",
              "union",
              "501c5",
              7,
              "The executive board, every first Tuesday.",
              "Odessa Finch",
              "en"),
          new Member(
              "Eastside Parents Council",
              "Eastside",
              "parents",
              "501c3",
              7,
              "Its council, by mail.",
              "Imani Vale",
              "en"),
          new Member(
              "Faith in Action Tarrow",
              "Faith",
              "faith",
              "501c3",
              5,
              "Its steering group.",
              "Josiah Marsh",
              "en"),
          new Member(
              "Hispanic Family Network",
              "Families",
              "parents",
              "501c3",
              7,
              "An assembly of families.",
              "Lucero Prado",
              "es"),
          new Member(
              "League for Voter Education",
              "League",
              "voter-education",
              "501c4",
              10,
              "Its board, after a study.",
              "Winifred Holt",
              "en"),
          new Member(
              "Libraries United",
              "Libraries",
              "other",
              "501c3",
              10,
              "Its board, every second Tuesday.",
              "Tobias Reed",
              "en"),
          new Member(
              "Northside Neighbors",
              "Northside",
              "neighborhood",
              "none",
              5,
              "Whoever comes on Thursday.",
              "Delphine Cross",
              "en"),
          new Member(
              "Tarrow Civil Rights Council",
              "Civil Rights",
              "civil-rights",
              "501c4",
              7,
              "Its council.",
              "Marcus Bell",
              "en"),
          new Member(
              "Tarrow Teachers Association",
              "Teachers",
              "union",
              "501c5",
              10,
              "The representative council.",
              "Clara Winslow",
              "en"));

  private Cast() {}
}
