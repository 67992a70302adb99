package org.commontable.home.sample;

import static org.commontable.home.sample.Cast.CONVENER;
import static org.commontable.home.sample.Cast.CONVENER_MAIL;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.home.sample.Cast.Member;

/** The story of the sample, told in the order in which it happened. */
final class TarrowCounty {
  private final Stage stage;

  TarrowCounty(Stage stage) {
    this.stage = stage;
  }

  void tell(String setUpKey, Runnable evidence) {
    firstEvening(setUpKey);
    seatsAreTaken();
    new WhatTheyBring(stage).tell();
    evidence.run();
    new ThreeDecisions(stage).tell();
    new ThreeCampaigns(stage).tell();
    new OneLetter(stage).tell();
  }

  private void firstEvening(String key) {
    stage.on(-76, 19, 0);
    Walker ruth = stage.anybody("en");
    ruth.fill("/set-up/" + key, "/set-up/", Map.of("name", CONVENER, "email", CONVENER_MAIL));
    ruth.fill(stage.linkTo(CONVENER_MAIL, "/in/"), "/in/", Map.of());
    ruth.fill(
        "/members/coalition",
        "/members/coalition",
        Map.of(
            "name.en", "Tarrow County Table for Public Schools",
            "name.es", "Mesa de Tarrow por la Escuela Pública",
            "mission.en",
                "We read the public’s own numbers, decide together, and act. Each organization speaks for itself. The record shows who agreed to what, word for word.",
            "mission.es",
                "Leemos las cifras públicas, decidimos en común y actuamos. Cada organización habla por sí misma. El registro muestra quién acordó qué, palabra por palabra.",
            "phone", "555-0142"));
    for (Member member : Cast.MEMBERS) {
      ruth.fill(
          "/members/new",
          "/members/new",
          Map.of(
              "name", member.name(),
              "shortName", member.shortName(),
              "kind", member.kind(),
              "legalStatus", member.legalStatus(),
              "days", String.valueOf(member.days()),
              "how", member.how(),
              "delegateName", member.delegate(),
              "delegateEmail", member.email(),
              "delegateLang", member.lang()));
    }
    ruth.fill("/rules", "/rules", "", Map.of("preset", "consensus"));
    for (String role : new String[] {"clerk", "analyst"}) {
      ruth.fill("/officers", "/officers", "", officer(role));
    }
    ruth.fill("/set-up", "/members/invitations", Map.of());
  }

  private static Map<String, String> officer(String role) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", CONVENER);
    fields.put("email", CONVENER_MAIL);
    fields.put("role", role);
    fields.put("lang", "en");
    return fields;
  }

  private void seatsAreTaken() {
    int hour = 8;
    for (Member member : Cast.MEMBERS) {
      stage.on(-74, hour++, 10);
      stage
          .anybody(member.lang())
          .fill(
              stage.linkTo(member.email(), "/members/invitations/"),
              "/members/invitations/",
              Map.of());
      stage.as(member.email(), member.lang()).fill("/rules", "/rules/adoption", Map.of());
    }
  }
}
