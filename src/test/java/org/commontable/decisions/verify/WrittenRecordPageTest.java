package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.decisions.RuleBooks;
import org.commontable.members.Coalitions;
import org.commontable.members.Kind;
import org.commontable.members.LegalStatus;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Register;
import org.commontable.members.SeatKind;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the program writes while people decide is what the verifier recounts from the download. */
class WrittenRecordPageTest extends Site {
  private static final String D = "/decisions/2026-1";
  private static final Instant AFTER_CLOSE = Instant.parse("2026-12-04T01:00:00.001Z");

  @Autowired Register register;
  @Autowired Coalitions coalitions;
  @Autowired RuleBooks rules;
  @Autowired PlatformTransactionManager transactions;
  @TempDir Path folder;

  private final Map<String, Organization> table = new LinkedHashMap<>();
  private final Map<String, Person> delegates = new HashMap<>();

  @BeforeEach
  void fiveOrganizationsAndAnOpenDecision() {
    empty();
    var founder = somebody("Ruth");
    inside().executeWithoutResult(change -> register.name(coalitions.current(), founder.id()));
    for (var name : List.of("Eastside", "Faith", "Libraries", "Northside", "Teachers")) {
      inside().executeWithoutResult(change -> seat(name, founder));
    }
    inside().executeWithoutResult(change -> rules.propose("consensus", founder.id()));
    clock.forward(Duration.ofSeconds(1));
    var fields = new HashMap<String, String>();
    fields.put("title", "Publish every suspension, school by school");
    fields.put("body", "We ask the board to publish by June 30.");
    fields.put("area", "equity");
    fields.put("class", "statement");
    fields.put("audience", "members");
    fields.put("mover", id("Teachers"));
    assertThat(as(delegates.get("Teachers")).post("/decisions/new", fields).location())
        .isEqualTo(D);
    var opening = Map.of("date", "2026-12-03", "time", "20:00");
    assertThat(as(Role.CONVENER).post(D + "/opening", opening).status()).isEqualTo(303);
  }

  @Test
  void aDecisionWithAWindowIsRecountedFromItsDownload() throws Exception {
    for (var yes : List.of("Eastside", "Faith", "Northside")) {
      say(yes, Map.of("stance", "support"));
    }
    say("Northside", Map.of("stance", "stand-aside"));
    clock.set(AFTER_CLOSE);
    assertThat(as(Role.CONVENER).post(D + "/notes", Map.of()).status()).isEqualTo(303);
    say("Teachers", Map.of("stance", "support"));

    var entries = download();
    assertThat(entries).extracting(Entry::type).contains("decision.closed", "decision.notes");
    assertThat(entries.stream().filter(it -> it.type().equals("decision.verdict"))).hasSize(2);
    assertRecounts(entries);
  }

  @Test
  void conditionsAreRecountedAsTheyStoodAtTheClose() throws Exception {
    say(
        "Eastside",
        Map.of("stance", "conditional", "condition1", "Groups of fewer than 10 stay hidden."));
    var condition = OWNER.sql("SELECT id FROM decisions.condition").query(UUID.class).single();
    var answer = Map.of("answer", "accept", "checkOn", "2027-06-30");
    assertThat(as(delegates.get("Teachers")).post(D + "/conditions/" + condition, answer).status())
        .isEqualTo(303);
    for (var yes : List.of("Faith", "Teachers")) {
      say(yes, Map.of("stance", "support"));
    }
    clock.set(AFTER_CLOSE.plus(Duration.ofDays(4)));
    assertThat(as(Role.CONVENER).post(D + "/notes", Map.of()).status()).isEqualTo(303);
    as(delegates.get("Eastside")).post(D + "/conditions/" + condition, Map.of("answer", "broken"));

    var entries = download();
    assertThat(entries).extracting(Entry::type).contains("decision.condition", "decision.verdict");
    assertRecounts(entries);
  }

  private static void assertRecounts(List<Entry> entries) {
    var recount = Recount.of(entries);
    assertThat(recount.faults()).isEmpty();
    assertThat(recount.decisions()).isEqualTo(1);
    // Without any one stance the verdict no longer follows: the recount really counts.
    var without =
        entries.stream().filter(entry -> !entry.type().equals("decision.stance")).toList();
    assertThat(Recount.of(without).faults()).isNotEmpty();
  }

  private List<Entry> download() throws Exception {
    var tar = as(Role.CONVENER).get("/record/export.tar").bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    return reading.entries();
  }

  private void say(String name, Map<String, String> stance) {
    var fields = new HashMap<>(stance);
    fields.put("for", id(name));
    fields.put("version", "1");
    var answer = as(delegates.get(name)).post(D + "/stance", fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  private String id(String name) {
    return table.get(name).id().toString();
  }

  private void seat(String name, Person founder) {
    var details =
        new OrganizationDetails(
            name + " of Tarrow", name, Kind.of("other"), LegalStatus.of("none"), 0, "board");
    var added = register.add(details, founder.id());
    var delegate = people.ensure(name + UUID.randomUUID() + "@example.org", "Ana " + name, "en");
    register.join(added, delegate.id(), "mail", false);
    register.appoint(added.id(), delegate, SeatKind.DELEGATE, delegate.id(), "mail");
    table.put(name, added);
    delegates.put(name, delegate);
  }

  /** A transaction of the running application, as a request has. */
  private TransactionTemplate inside() {
    return new TransactionTemplate(transactions);
  }
}
