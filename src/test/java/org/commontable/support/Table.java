package org.commontable.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.members.Coalitions;
import org.commontable.members.Kind;
import org.commontable.members.LegalStatus;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Register;
import org.commontable.members.SeatKind;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For every …PageTest that needs people who decide: five organizations, each with a delegate, who
 * decide by consensus, and the words to file, open, answer and close decision 2026-1.
 */
public abstract class Table extends Site {
  protected static final String D = "/decisions/2026-1";

  /** The last millisecond in which an answer is taken, as {@link #open} sets it. */
  protected static final Instant CLOSE = Instant.parse("2026-12-04T01:00:00Z");

  private static final Pattern VOTE = Pattern.compile("/vote/[A-Za-z0-9_-]+");

  @Autowired protected Register register;
  @Autowired protected Coalitions coalitions;
  @Autowired protected RuleBooks rules;
  @Autowired protected Decisions decisions;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private RecordBook book;

  /** By short name. */
  protected final Map<String, Organization> table = new LinkedHashMap<>();

  protected final Map<String, Person> delegates = new HashMap<>();
  protected Reader convener;
  protected Person founder;

  @BeforeEach
  void setTheTable() {
    fiveOrganizations();
  }

  /** Sets the table anew; the test begins so. */
  protected void fiveOrganizations() {
    empty();
    table.clear();
    founder = somebody("Ruth");
    inside(() -> register.name(coalitions.current(), founder.id()));
    convener = convener();
    seat("Eastside Parents Council", "Eastside", 3);
    seat("Faith in Action Tarrow", "Faith", 0);
    seat("Libraries United", "Libraries", 2);
    seat("Northside Neighbors", "Northside", 0);
    seat("Tarrow Teachers Association", "Teachers", 0);
    decideBy("consensus");
    clock.forward(Duration.ofSeconds(1));
  }

  /** Somebody new whom the founder gave the office, as the record tells. */
  protected Reader convener() {
    Person person = somebody("convener");
    inside(
        () -> {
          grants.grant(person.id(), Role.CONVENER, null, NOW.minusSeconds(60), founder.id());
          book.append(
              new Fact(
                  "office.given",
                  founder.id(),
                  null,
                  "web",
                  UUID.randomUUID(),
                  Map.of("person", person.id().toString(), "role", "convener")));
        });
    return as(person);
  }

  /** In a transaction of the running application, as a request has. */
  protected void inside(Runnable act) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> act.run());
  }

  /** The same, with what comes of it. */
  protected <T> T inside(Supplier<T> act) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions).execute(status -> act.get()));
  }

  protected void seat(String name, String shortName, int days) {
    inside(
        () -> {
          var added =
              register.add(
                  new OrganizationDetails(
                      name, shortName, Kind.of("other"), LegalStatus.of("none"), days, "board"),
                  founder.id());
          var delegate =
              people.ensure(
                  shortName + UUID.randomUUID() + "@example.org", "Ana " + shortName, "en");
          invited(added, delegate);
          register.join(added, delegate.id(), "mail", false);
          register.appoint(added.id(), delegate, SeatKind.DELEGATE, delegate.id(), "mail");
          table.put(shortName, added);
          delegates.put(shortName, delegate);
        });
  }

  /** The record tells whom the founder had asked, as a letter does. */
  protected void invited(Organization organization, Person person) {
    book.append(
        new Fact(
            "organization.invited",
            founder.id(),
            organization.id(),
            "mail",
            UUID.randomUUID(),
            Map.of(
                "person", person.id().toString(),
                "name", book.commit("person.name", "Whoever was asked").reference())));
  }

  protected void decideBy(String preset) {
    inside(() -> rules.propose(preset, founder.id()));
  }

  protected Reader of(String shortName) {
    return as(delegates.get(shortName));
  }

  protected UUID id(String shortName) {
    return table.get(shortName).id();
  }

  /** Files 2026-1 for the Teachers, seen by members or public. */
  protected void file(String audience) {
    var fields = new HashMap<String, String>();
    fields.put("title", "Publish every suspension, school by school");
    fields.put("body", "We ask the board\n\n1. to publish <script>alert(1)</script> by June 30;");
    fields.put("area", "equity");
    fields.put("class", "statement");
    fields.put("audience", audience);
    fields.put("mover", id("Teachers").toString());
    assertThat(of("Teachers").post("/decisions/new", fields).location()).isEqualTo(D);
  }

  /** Files another of this class for the Teachers, seen by members. */
  protected void fileNext(String decisionClass) {
    var fields =
        Map.of(
            "title", "Another one",
            "body", "We spend 500 dollars on a bus.",
            "area", "equity",
            "class", decisionClass,
            "audience", "members",
            "mover", id("Teachers").toString());
    assertThat(of("Teachers").post("/decisions/new", fields).status()).isEqualTo(303);
  }

  protected void open() {
    var answer = convener.post(D + "/opening", Map.of("date", "2026-12-03", "time", "20:00"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  /** What this delegate's stance on version 1 is answered with. */
  protected Reader.Seen say(String shortName, String stance, String... more) {
    return of(shortName).post(D + "/stance", fields(shortName, stance, "1", more));
  }

  protected Map<String, String> fields(
      String shortName, String stance, String version, String... more) {
    var fields = new HashMap<String, String>();
    fields.put("for", id(shortName).toString());
    fields.put("version", version);
    fields.put("stance", stance);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  /** A new version by the mover, after this one. */
  protected Reader.Seen write(String body, int after, String... more) {
    var fields = new HashMap<>(Map.of("body", body, "note", "Changed", "after", "" + after));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return of("Teachers").post(D + "/text", fields);
  }

  /** One millisecond after the closing time. No job runs in these tests: the clock alone closes. */
  protected void close() {
    clock.set(CLOSE.plusMillis(1));
  }

  protected Status status() {
    return decisions.find("2026-1").orElseThrow().status();
  }

  /** The vote link in the newest letter to this delegate. */
  protected String vote(String shortName) {
    var found = VOTE.matcher(lettersTo(delegates.get(shortName).email()).getFirst());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** Address of the only condition. */
  protected static String condition() {
    return D + "/conditions/" + only("condition");
  }

  /** Id of the only row of this table of the room. */
  protected static UUID only(String rows) {
    return OWNER.sql("select id from decisions." + rows).query(UUID.class).single();
  }

  protected static int stances() {
    return OWNER.sql("select count(*) from decisions.stance").query(Integer.class).single();
  }

  /** How many entries of this type the record holds. */
  protected static int entries(String type) {
    return OWNER
        .sql("select count(*) from record.entry where type = :type")
        .param("type", type)
        .query(Integer.class)
        .single();
  }
}
