package org.commontable.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.commontable.CommontableApplication;
import org.commontable.accounts.Role;
import org.commontable.platform.web.PublicPages;
import org.commontable.platform.web.Secrets;
import org.commontable.support.MovableClock;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.commontable.support.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Because a reader never knows which of two nodes answers her. Their clocks stand still, so that a
 * kept page that is new was told, and did not grow old.
 */
class TwoNodesPageTest extends Table {
  private static final Duration SOON = Duration.ofSeconds(1);

  private static ConfigurableApplicationContext second;
  private static Tidings first;
  private static PublicPages firstPages;

  @Autowired Secrets secrets;
  private String other;

  @BeforeEach
  void aSecondNodeServesTheTable() {
    if (second == null) {
      for (var name : List.of("form-token", "notice", "petition")) {
        OWNER // emptied with all tables, while the first node still works with them
            .sql("INSERT INTO platform.secret VALUES (:name, :key) ON CONFLICT DO NOTHING")
            .param("name", name)
            .param("key", secrets.key(name))
            .update();
      }
      second =
          new SpringApplicationBuilder(CommontableApplication.class, Site.TestProfile.class)
              .properties(
                  "server.port=0",
                  "spring.main.allow-bean-definition-overriding=true",
                  "db-scheduler.enabled=false",
                  "commontable.nodes=several")
              .run();
      var node = new Node();
      first =
          new Tidings(
              data().appLogin().dataSource(), node, new Presence(node, "test"), publicPages);
      first.begin();
      firstPages = publicPages;
    }
    second.getBean(MovableClock.class).set(clock.instant());
    other = "http://localhost:" + second.getEnvironment().getProperty("local.server.port");
    within(Duration.ofSeconds(20), () -> first.connected() && heardByTheServer() == 2);
  }

  @AfterAll
  static void oneIsLeft() {
    if (second != null) {
      first.close();
      firstPages.tellOthers(() -> {});
      second.close();
      second = null;
    }
  }

  @Test
  void whoSignsInOnOneNodeIsSignedInOnTheOtherAndOutOnBoth() {
    var here = as(Role.CONVENER);
    var there = there(here);
    assertThat(there.get("/desk").status()).isEqualTo(200);
    assertThat(there.post("/sign-out", Map.of()).status()).isEqualTo(303);
    assertThat(here.get("/desk").status()).isEqualTo(303);
  }

  @Test
  void aKeptPageOfTheOtherNodeIsNewWithinASecond() {
    var reader = new Reader(other, "", "en");
    assertThat(reader.get("/members").headers().get("etag")).as("it is kept").isNotNull();
    assertThat(reader.get("/members").text()).doesNotContain("Riverside");
    seat("Riverside Tenants", "Riverside", 1);
    within(SOON, () -> reader.get("/members").text().contains("Riverside"));

    var back = nobody();
    assertThat(back.get("/members").text()).doesNotContain("Hilltop");
    var convenerThere = there(as(Role.CONVENER));
    var answer =
        convenerThere.post(
            "/members/coalition", renamed(convenerThere, "Hilltop and Valley Table"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    within(SOON, () -> back.get("/members").body().contains("Hilltop"));
  }

  @Test
  void afterTheConnectionWasLostEverythingIsForgottenAndHeardAgain() {
    var reader = new Reader(other, "", "en");
    assertThat(reader.get("/members").text()).doesNotContain("Lakeside");
    JDBC.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = :name")
        .param("name", Tidings.NAME)
        .query(row -> {});
    seat("Lakeside Tenants", "Lakeside", 1);
    within(Duration.ofSeconds(5), () -> reader.get("/members").text().contains("Lakeside"));
    within(Duration.ofSeconds(5), () -> heardByTheServer() == 2);
    seat("Hillside Tenants", "Hillside", 1);
    within(SOON, () -> reader.get("/members").text().contains("Hillside"));
  }

  @Test
  void aFormOfOneNodeIsTakenByTheOtherAndADoubleClickOverBothWritesOnce() {
    var here = as(Role.OPERATOR);
    var there = there(here);
    here.get("/outbox");
    var form = here.token();
    var one = CompletableFuture.supplyAsync(() -> here.postWith(form, "/outbox/test", Map.of()));
    var two = CompletableFuture.supplyAsync(() -> there.postWith(form, "/outbox/test", Map.of()));
    assertThat(one.join().status()).isEqualTo(303);
    assertThat(two.join().status()).isEqualTo(303);
    assertThat(two.join().location()).isEqualTo(one.join().location());
    assertThat(count("SELECT count(*) FROM platform.letter WHERE kind = 'home.outbox.test.kind'"))
        .isEqualTo(1);
  }

  @Test
  void aLimitIsCountedOverBothNodes() {
    var known = somebody("flooded");
    for (int i = 0; i < 5; i++) {
      nobody().post("/sign-in", Map.of("email", known.email()));
      new Reader(other, "", "en").post("/sign-in", Map.of("email", known.email()));
    }
    assertThat(lettersTo(known.email())).hasSize(3);
  }

  @Test
  void eachNodeSaysThatItIsThere() {
    within(
        Duration.ofSeconds(15), // the tables were emptied under them
        () -> count("SELECT count(*) FROM platform.node") == 2);
    assertThat(as(Role.OPERATOR).get("/works").text()).contains("there").doesNotContain("silent");
    OWNER.sql("UPDATE platform.node SET seen = now() - interval '1 minute'").update();
    assertThat(as(Role.OPERATOR).get("/works").text()).contains("silent", "was last heard on");
  }

  @Test
  void aNodeThatStopsInOrderTakesItselfOffTheList() {
    var node = new Node();
    var third =
        new Tidings(
            data().appLogin().dataSource(),
            node,
            new Presence(node, "test"),
            org.mockito.Mockito.mock(PublicPages.class));
    third.begin();
    String here = "SELECT count(*) FROM platform.node WHERE id = '" + node.id() + "'";
    within(Duration.ofSeconds(10), () -> count(here) == 1);
    third.leave();
    within(SOON, () -> count(here) == 0);
    assertThat(third.connected()).as("what it still does, the others hear").isTrue();
    third.close();
    assertThat(count(here)).isZero();
  }

  private Reader there(Reader reader) {
    return new Reader(other, reader.cookies().get("table"), "en");
  }

  /** The form as it stands, with another name; whatever is still empty gets a word. */
  private static Map<String, String> renamed(Reader convener, String name) {
    var form = new HashMap<String, String>();
    for (var field : convener.get("/members/coalition").page().select("main [name]")) {
      var value = field.is("textarea") ? field.text() : field.val();
      form.put(field.attr("name"), value.isEmpty() ? "Word" : value);
    }
    form.remove("_form");
    form.put("zone", "America/Kentucky/Louisville");
    form.put("name.en", name);
    return form;
  }

  private static long heardByTheServer() {
    return JDBC.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = :name")
        .param("name", Tidings.NAME)
        .query(Long.class)
        .single();
  }

  private static long count(String query) {
    return OWNER.sql(query).query(Long.class).single();
  }

  private static void within(Duration patience, java.util.function.BooleanSupplier holds) {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still not after " + patience).isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
