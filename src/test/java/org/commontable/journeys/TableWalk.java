package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.decisions.RuleBooks;
import org.commontable.members.Kind;
import org.commontable.members.LegalStatus;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.members.SeatKind;
import org.commontable.support.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks that begin at a table of nine organizations, each with a delegate, and adopted rules. */
abstract class TableWalk extends Walk {
  static final ZoneId LOUISVILLE = ZoneId.of("America/Kentucky/Louisville");

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("Drivers 88", "Bus Drivers & Aides Local 88");
    NAMES.put("Eastside", "Eastside Parents Council");
    NAMES.put("Faith", "Faith in Action Tarrow");
    NAMES.put("Families", "Hispanic Family Network");
    NAMES.put("League", "League for Voter Education");
    NAMES.put("Libraries", "Libraries United");
    NAMES.put("Northside", "Northside Neighbors");
    NAMES.put("Civil Rights", "Tarrow Civil Rights Council");
    NAMES.put("Teachers", "Tarrow Teachers Association");
  }

  @Autowired Organizations organizations;
  @Autowired Register register;
  @Autowired RuleBooks rules;

  final Map<String, Organization> table = new LinkedHashMap<>();
  final Map<String, Person> delegates = new LinkedHashMap<>();
  Person ruth;

  @BeforeEach
  void sitDown() {
    empty();
    table.clear();
    delegates.clear();
    TX.executeWithoutResult(
        status -> {
          ruth = people.ensure("ruth@example.org", "Ruth", "en");
          grants.grant(ruth.id(), Role.CONVENER, null, NOW.minusSeconds(60), ruth.id());
          cast().forEach(this::seat);
          rules.propose("consensus", ruth.id());
          table.values().forEach(one -> rules.adopt(one.id(), ruth.id()));
        });
  }

  /** Who sits at the table: full names by short ones. */
  Map<String, String> cast() {
    return NAMES;
  }

  /** So many organizations of a coalition of which only the figures are known. */
  static Map<String, String> figures(int n) {
    var cast = new LinkedHashMap<String, String>();
    for (int i = 0; i < n; i++) {
      String letter = Character.toString((char) ('A' + i));
      cast.put(letter, "Organization " + letter);
    }
    return cast;
  }

  /** How many days this one needs to decide. */
  int daysOf(String shortName) {
    return 10;
  }

  private void seat(String shortName, String name) {
    var details =
        new OrganizationDetails(
            name, shortName, Kind.OTHER, LegalStatus.NONE, daysOf(shortName), "");
    var added = register.add(details, ruth.id());
    var delegate = people.ensure(address(shortName), "Delegate of " + shortName, "en");
    register.join(added, delegate.id(), "mail", false);
    register.appoint(added.id(), delegate, SeatKind.DELEGATE, delegate.id(), "mail");
    table.put(shortName, organizations.find(added.id()).orElseThrow());
    delegates.put(shortName, delegate);
  }

  static String address(String shortName) {
    return shortName.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "@example.org";
  }

  /** A browser window in which this person is signed in. */
  Page open(Eyes eyes, Person person) {
    Page page = open(eyes);
    String session = TX.execute(status -> sessions.begin(person.id(), false));
    page.context()
        .addCookies(List.of(new Cookie("table", session).setUrl("http://localhost:" + port)));
    return page;
  }

  String id(String shortName) {
    return table.get(shortName).id().toString();
  }

  /** Files and opens a public decision without a browser; answers its path. */
  String opened(String title, String titleEs) {
    String decision = filed(title, titleEs);
    var asked = as(ruth).post(decision + "/opening", Map.of("date", "2026-12-04", "time", "20:00"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(303);
    return decision;
  }

  String filed(String title, String titleEs) {
    Reader convener = as(ruth);
    convener.get("/decisions/new");
    var filed =
        convener.post(
            "/decisions/new",
            Map.of(
                "title", title,
                "titleEs", titleEs,
                "body", "The county board publishes every suspension, school by school.",
                "bodyEs", "La junta publica cada suspensión, escuela por escuela.",
                "area", "equity",
                "class", "statement",
                "audience", "public",
                "mover", ""));
    assertThat(filed.status()).as(filed.text()).isEqualTo(303);
    return filed.location();
  }

  void says(String shortName, String decision, String stance, int version, String... more) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("for", id(shortName));
    fields.put("version", version);
    fields.put("stance", stance);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    var answer = as(delegates.get(shortName)).post(decision + "/stance", fields);
    assertThat(answer.status()).as(shortName + ": " + answer.text()).isEqualTo(303);
  }

  /** All nine support, all release their names, and the convener closes it. */
  String adopted(String title, String titleEs) {
    String decision = opened(title, titleEs);
    table.keySet().forEach(name -> says(name, decision, "support", 1));
    var closed = as(ruth).post(decision + "/closing", Map.of());
    assertThat(closed.status()).as(closed.text()).isEqualTo(303);
    table
        .keySet()
        .forEach(
            name -> {
              var named =
                  as(delegates.get(name))
                      .post(decision + "/name", Map.of("for", id(name), "wish", "release"));
              assertThat(named.status()).as(named.text()).isEqualTo(303);
            });
    return decision;
  }

  /** Marks one of several, as a finger does: by its label. */
  static void choose(Page page, String name, String value) {
    page.locator("input[name='" + name + "'][value='" + value + "'] ~ label").first().click();
  }

  static String words(Page page) {
    return page.locator("main").textContent().replaceAll("\\s+", " ");
  }

  /** Presses the main button of the page. */
  static void send(Page page) {
    page.locator("main button.primary").first().click();
  }
}
