package org.commontable.home.sample;

import java.util.Map;
import org.commontable.home.sample.Cast.Member;

/** Three organizations say what they offer, promise something, and undertake to ask two more. */
final class WhatTheyBring {
  private final Stage stage;

  WhatTheyBring(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    stage.on(-73, 18, 0);
    profile("Teachers", "volunteers", "60 members on Saturdays", "Endorse candidates here.");
    profile("Libraries", "rooms", "Main Library, room 2, 80 seats", "Take sides on a levy.");
    profile("Faith", "list", "1,900 addresses, with consent", "Sue anybody.");
    promise("Teachers", "volunteers", "60", "Door knocking in the West End", 9);
    promise("Libraries", "rooms", "1", "A room for every meeting this year", 90);
    promise("Faith", "money", "1,500", "Printing of the petition", -10);
    prospect("Faith", "Tarrow Ministers’ Alliance", "Josiah Marsh", "Their president", 4);
    prospect("League", "Retired Educators of Tarrow", "Winifred Holt", "Their chair", 20);
  }

  private void profile(String shortName, String offer, String words, String not) {
    as(shortName)
        .fill(
            address(shortName) + "/edit",
            address(shortName) + "/edit",
            Map.of(
                "permission",
                "not-needed",
                "offer." + offer,
                words,
                "will",
                "Carry what it has said yes to, in its own name.",
                "willNot",
                not,
                "show.offers",
                "yes"));
  }

  /**
   * Its address is its name; the form of the promise names the only organization she speaks for.
   */
  private String address(String shortName) {
    return "/members/"
        + org.commontable.shared.Slug.from(member(shortName).name()).value()
        + "/profile";
  }

  private void promise(String shortName, String kind, String figure, String what, int days) {
    as(shortName)
        .fill(
            "/members/commitments/new",
            "/members/commitments/new",
            Map.of(
                "kind", kind,
                "figure", figure,
                "what", what,
                "purpose", "The work of the table",
                "due", stage.day(days).toString()));
  }

  private void prospect(String shortName, String name, String asker, String whom, int days) {
    var page = as(shortName).open("/members/prospects/new");
    String asking =
        page.select("#asking option").stream()
            .filter(option -> option.text().equals(member(shortName).name()))
            .findFirst()
            .orElseThrow()
            .val();
    as(shortName)
        .send(
            page,
            "/members/prospects/new",
            "",
            Map.of(
                "name", name,
                "asking", asking,
                "asker", asker,
                "whom", whom,
                "nextStep", "Ask for half an hour with the board",
                "nextOn", stage.day(days).toString()));
  }

  private Walker as(String shortName) {
    var member = member(shortName);
    return stage.as(member.email(), member.lang());
  }

  private static Member member(String shortName) {
    return Cast.MEMBERS.stream()
        .filter(member -> member.shortName().equals(shortName))
        .findFirst()
        .orElseThrow();
  }
}
