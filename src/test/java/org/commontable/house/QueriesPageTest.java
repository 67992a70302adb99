package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.OwnNames;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.shared.LocalizedText;
import org.commontable.support.Queries;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the main pages ask of the database: not much, and nothing more when thirty organizations sit
 * at the table instead of nine.
 */
class QueriesPageTest extends Table {
  /** No page of the house asks more than this. */
  private static final int MOST = 60;

  private static final String MEETING = "/meetings/2026-12-03";

  @Autowired Campaigns campaigns;
  @Autowired Demands demands;
  @Autowired OwnNames ownNames;
  @Autowired Petitions petitions;
  @Autowired Imports imports;

  private record Walk(String who, Reader reader, String path) {
    @Override
    public String toString() {
      return who + " reads " + path.replaceAll("[0-9a-f-]{36}", "…");
    }
  }

  @Test
  void noPageAsksMoreOfTheDatabaseWhenMoreOrganizationsSitAtTheTable() {
    Map<String, List<String>> nine = asked(9);
    setTheTableAnew();
    Map<String, List<String>> thirty = asked(30);
    var wrong = new ArrayList<String>();
    thirty.forEach(
        (page, queries) -> {
          int before = nine.get(page).size();
          if (queries.size() > before) {
            wrong.add(page + ": " + before + " -> " + queries.size() + grown(nine, page, queries));
          }
          if (queries.size() > MOST) {
            wrong.add(page + ": " + queries.size() + " queries" + often(queries));
          }
        });
    assertThat(wrong).isEmpty();
  }

  private void setTheTableAnew() {
    clock.set(NOW);
    fiveOrganizations();
  }

  /** Queries of each page, at a table of that many organizations which all have said something. */
  private Map<String, List<String>> asked(int organizations) {
    for (int i = table.size(); i < organizations; i++) {
      seat("Neighbors of Ward " + i, "Ward " + i, 0);
    }
    clock.forward(Duration.ofSeconds(1));
    importTheSample();
    file("public");
    open();
    int i = 0;
    for (String name : table.keySet()) {
      if (name.equals("Libraries")) {
        continue;
      }
      assertThat(
              (i++ % 2 == 0
                      ? say(name, "support", "reason", "Because")
                      : say(name, "conditional", "condition1", "Condition of " + name))
                  .status())
          .isEqualTo(303);
    }
    for (var condition :
        OWNER.sql("select id from decisions.condition").query(java.util.UUID.class).list()) {
      of("Teachers")
          .post(
              D + "/conditions/" + condition, Map.of("answer", "accept", "checkOn", "2027-06-30"));
    }
    for (String name : table.keySet()) {
      of(name).post(D + "/name", Map.of("for", id(name).toString(), "wish", "release"));
    }
    var found = new LinkedHashMap<String, List<String>>();
    listen("open", whileOpen(), found);
    meet();
    close();
    Campaign campaign = campaign();
    Petition petition = petition(campaign);
    listen("closed", walks(campaign.path(), petition.path()), found);
    return found;
  }

  private void listen(String when, List<Walk> walks, Map<String, List<String>> found) {
    for (Walk walk : walks) {
      var seen = walk.reader().get(walk.path());
      assertThat(seen.status()).as(walk + ": " + seen.text()).isEqualTo(200);
      publicPages.forgetAll(); // kept pages ask nothing
      var queries = Queries.during(() -> walk.reader().get(walk.path()));
      assertThat(queries).as(walk + " asks who is reading").isNotEmpty();
      found.put(when + ": " + walk, queries);
    }
  }

  private List<Walk> whileOpen() {
    var walks = new ArrayList<Walk>();
    for (String page : List.of(D, "/decisions", "/desk", D + "/stance?for=" + id("Libraries"))) {
      walks.add(new Walk("a delegate", of("Libraries"), page));
    }
    for (String page : List.of(D, "/decisions", "/desk", D + "/entry", D + "/link")) {
      walks.add(new Walk("the convener", convener, page));
    }
    return walks;
  }

  private List<Walk> walks(String campaign, String petition) {
    var walks = new ArrayList<Walk>();
    Reader delegate = of("Libraries");
    for (String page :
        List.of(
            "/",
            D,
            "/decisions",
            "/members",
            MEETING,
            "/campaigns",
            campaign,
            petition,
            "/press",
            "/evidence/oss-events/901")) {
      walks.add(new Walk("somebody without an account", nobody(), page));
      walks.add(new Walk("a delegate", delegate, page));
      walks.add(new Walk("the convener", convener, page));
    }
    for (String page :
        List.of(
            "/desk",
            D + "/stance?for=" + id("Libraries"),
            D + "/brief",
            "/rules",
            "/members/libraries-united")) {
      walks.add(new Walk("a delegate", delegate, page));
    }
    for (String page : List.of("/desk", D + "/entry", D + "/link", "/rules")) {
      walks.add(new Walk("the convener", convener, page));
    }
    return walks;
  }

  private void importTheSample() {
    TX.executeWithoutResult(status -> InventedFiles.importInto(imports, "sample"));
  }

  /** On the evening of the close, with everybody in the room. */
  private void meet() {
    var fields =
        Map.of(
            "date", "2026-12-03",
            "time", "6:30 pm",
            "place", "Main Library",
            "title.1", "Suspensions",
            "minutes.1", "15");
    assertThat(convener.post("/meetings/new", fields).status()).isEqualTo(303);
    clock.set(CLOSE.minus(Duration.ofHours(1)));
    for (String name : table.keySet()) {
      if (!name.equals("Libraries")) {
        var entry = Map.of("organization", id(name).toString(), "channel", "room", "at", "6:45 pm");
        var answer = convener.post(MEETING + "/roll", entry);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
      }
    }
  }

  private Campaign campaign() {
    var by = delegates.get("Teachers").id();
    var campaign =
        inside(
            () -> {
              var drafted = campaigns.draft(Area.EQUITY, both("Every suspension"), both("x"), by);
              for (String name : table.keySet()) {
                ownNames.give(drafted.id(), id(name), by);
              }
              return drafted;
            });
    var demand =
        Map.of(
            "text", "Publish every suspension.",
            "target", "the county board",
            "document", "Contract 2024",
            "page", "17",
            "decision", "2026-1");
    assertThat(convener.post(campaign.path() + "/demands/new", demand).status()).isEqualTo(303);
    assertThat(convener.post(campaign.path() + "/publication", Map.of()).status()).isEqualTo(303);
    return campaign;
  }

  private Petition petition(Campaign campaign) {
    var by = delegates.get("Teachers").id();
    return inside(
        () -> {
          var words =
              new Petitions.Words(both("Publish"), both("Yearly"), both("We ask"), both("Board"));
          var petition =
              petitions.draft(campaign.id(), words, clock.instant().plus(Duration.ofDays(14)), by);
          petitions.open(petition.id(), by);
          return petitions.find(petition.id()).orElseThrow();
        });
  }

  private static LocalizedText both(String text) {
    return LocalizedText.of(text, Optional.of(text + " (es)"));
  }

  /** Which queries came more often. */
  private static String grown(Map<String, List<String>> before, String page, List<String> queries) {
    var rest = new ArrayList<>(queries);
    before.get(page).forEach(rest::remove);
    return often(rest);
  }

  private static String often(List<String> queries) {
    return queries.stream()
        .collect(Collectors.groupingBy(q -> q.replaceAll("\\s+", " "), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(3)
        .map(e -> "\n    " + e.getValue() + " x " + e.getKey())
        .collect(Collectors.joining());
  }
}
