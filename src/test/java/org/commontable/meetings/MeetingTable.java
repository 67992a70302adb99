package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.members.Kind;
import org.commontable.members.LegalStatus;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.members.SeatKind;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Nine member organizations and a convener who calls their meeting of December 15, 2026. */
abstract class MeetingTable extends Site {
  static final String PAGE = "/meetings/2026-12-15";

  /** 6:30 p.m. in Louisville. */
  static final Instant STARTS = Instant.parse("2026-12-15T23:30:00Z");

  @Autowired Organizations organizations;
  @Autowired Register register;
  @Autowired Meetings meetings;
  Reader convener;
  Map<String, Organization> table;

  @BeforeEach
  void setTheTable() {
    empty();
    convener = as(Role.CONVENER);
    table = new LinkedHashMap<>();
    for (var name :
        List.of(
            "Drivers 88",
            "Eastside",
            "Faith",
            "Families",
            "League",
            "Libraries",
            "Northside",
            "Civil Rights",
            "Teachers")) {
      table.put(name, member(name));
    }
  }

  void call() {
    var answer = convener.post("/meetings/new", called());
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  static Map<String, String> called() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("date", "2026-12-15");
    fields.put("time", "6:30 pm");
    fields.put("place", "Main Library, room 2");
    fields.put("link", "https://video.example/table");
    fields.put("title.1", "Bus aides on every route");
    fields.put("minutes.1", "15");
    fields.put("open.1", "yes");
    fields.put("title.2", "Money of the table");
    fields.put("minutes.2", "10");
    return fields;
  }

  void enter(String name, String channel, String at) {
    var answer = convener.post(PAGE + "/roll", entry(name, channel, at));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  Map<String, String> entry(String name, String channel, String at) {
    return Map.of("organization", id(name), "channel", channel, "at", at);
  }

  Meeting meeting() {
    return meetings.on(LocalDate.of(2026, 12, 15)).orElseThrow();
  }

  String id(String name) {
    return table.get(name).id().toString();
  }

  Reader delegate(String name) {
    var person = somebody("delegate");
    TX.executeWithoutResult(
        status ->
            register.appoint(table.get(name).id(), person, SeatKind.DELEGATE, person.id(), "mail"));
    return as(person);
  }

  Organization member(String name) {
    var ruth = somebody("ruth");
    return TX.execute(
        status -> {
          var added =
              register.add(
                  new OrganizationDetails(name, name, Kind.OTHER, LegalStatus.NONE, 10, ""),
                  ruth.id());
          register.join(added, ruth.id(), "mail", false);
          return organizations.find(added.id()).orElseThrow();
        });
  }
}
