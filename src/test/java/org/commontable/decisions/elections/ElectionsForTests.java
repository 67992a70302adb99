package org.commontable.decisions.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.springframework.beans.factory.annotation.Autowired;

/** The words to draft, announce, cast and close an election of the five organizations. */
abstract class ElectionsForTests extends Table {
  protected static final String E = "/decisions/elections/1";

  @Autowired protected BoxOpening opening;
  @Autowired protected BoxKeys keys;

  protected void draft(String winning, String... offices) {
    draftFor("members", winning, offices);
  }

  /** Read by members, or in public after the close. */
  protected void draftFor(String audience, String winning, String... offices) {
    var answer =
        convener.post(
            "/decisions/elections/new",
            Map.of(
                "title",
                "Officers for 2027",
                "winning",
                winning,
                "audience",
                audience,
                "offices",
                String.join("\r\n", offices)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  protected Reader.Seen nominate(Reader by, String office, String name, String shortName) {
    return by.post(
        E + "/candidates",
        Map.of(
            "office", office(office).toString(),
            "name", name,
            "organization", id(shortName).toString()));
  }

  protected Reader.Seen announce(String... more) {
    var fields =
        new HashMap<>(
            Map.of(
                "opensDate", "2026-11-23",
                "opensTime", "19:00",
                "closesDate", "2026-12-03",
                "closesTime", "20:00"));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return convener.post(E + "/announcement", fields);
  }

  /** One office, Chair, between Ada of the Teachers and Ben of Faith; announced and open. */
  protected void anOpenElection(String winning) {
    draft(winning, "Chair");
    nominate(convener, "Chair", "Ada", "Teachers");
    nominate(convener, "Chair", "Ben", "Faith");
    assertThat(announce().status()).isEqualTo(303);
  }

  /** What the form of this organization holds, filled in with one choice for each office. */
  protected Map<String, String> ballot(String shortName, String... choices) {
    var page = of(shortName).get(E + "/ballot").page();
    var fields = new HashMap<String, String>();
    page.select("main form input[type=hidden]").forEach(i -> fields.put(i.attr("name"), i.val()));
    fields.remove("_form");
    for (int i = 0; i < choices.length; i++) {
      fields.put("office-" + i, choices[i].equals("blank") ? "blank" : candidate(choices[i]));
    }
    return fields;
  }

  protected Reader.Seen cast(String shortName, String... choices) {
    return of(shortName).post(E + "/ballot", ballot(shortName, choices));
  }

  /** The code on the page that follows a vote. */
  protected static String receipt(Reader.Seen seen) {
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    return seen.page().select("main .spacekey code").text();
  }

  protected void openBoxes() {
    inside(() -> opening.openThoseClosed());
  }

  protected static UUID office(String title) {
    return OWNER
        .sql("select id from decisions.election_office where title = :it order by election limit 1")
        .param("it", title)
        .query(UUID.class)
        .single();
  }

  protected static String candidate(String name) {
    return OWNER
        .sql("select id from decisions.candidacy where name = :it order by at limit 1")
        .param("it", name)
        .query(UUID.class)
        .single()
        .toString();
  }

  protected static int rows(String name) {
    return OWNER.sql("select count(*) from decisions." + name).query(Integer.class).single();
  }
}
