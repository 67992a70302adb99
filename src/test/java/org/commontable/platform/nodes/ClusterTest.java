package org.commontable.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commontable.Main;
import org.commontable.support.Database;
import org.commontable.support.Reader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes as an operator runs them: processes of their own on one PostgreSQL and one shared
 * folder, behind nginx. People sign, a convener hands over links, everybody reads; one node is
 * killed in the middle. Nothing that was acknowledged may be missing.
 */
@Tag("deep")
class ClusterTest extends Database {
  private static final Duration BEFORE = Duration.ofSeconds(10);
  private static final Duration AFTER = Duration.ofSeconds(20);
  private static final int SIGNERS = 4;

  @TempDir static Path folder;

  private final Set<String> signed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger handedOver = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger unread = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void killingOneNodeInTheMiddleLosesNothing() throws Exception {
    var nginx = nginx();
    Assumptions.assumeTrue(
        nginx.isPresent(), "nginx is not installed (Debian: apt install nginx). Skipped.");
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (var cluster = new Cluster(folder, settings(mail.getSmtp().getPort()))) {
      var one = cluster.start("one", "--sample");
      var two = cluster.start("two");
      var front = cluster.nginx(nginx.get(), one, two);
      var convener = enter(one, front);
      var petition =
          "/petitions/"
              + OWNER
                  .sql("SELECT slug FROM campaigns.petition LIMIT 1")
                  .query(String.class)
                  .single();

      var people = new ArrayList<Thread>();
      for (int i = 0; i < SIGNERS; i++) {
        int signer = i;
        people.add(Thread.ofVirtual().start(() -> sign(front, petition, signer)));
      }
      people.add(Thread.ofVirtual().start(() -> handOver(convener)));
      people.add(Thread.ofVirtual().start(() -> readOn(front)));
      Thread.sleep(BEFORE);
      int before = signed.size();
      one.kill();
      Thread.sleep(AFTER);
      over.set(true);
      for (var person : people) {
        person.join();
      }

      System.out.printf(
          "cluster: %d signatures acknowledged (%d before the kill), %d links handed over, %d posts"
              + " refused, %d pages read, %d not%n",
          signed.size(), before, handedOver.get(), refused.get(), read.get(), unread.get());
      assertThat(before).as("signed before the kill").isPositive();
      assertThat(signed.size()).as("signed after it").isGreaterThan(before);
      assertThat(read.get()).isPositive();
      // A page of which the first half was sent when its node died cannot be asked for elsewhere.
      assertThat(unread.get()).as("pages that could not be read").isLessThanOrEqualTo(2);
      assertThat(convener.get("/desk").status()).as("still signed in").isEqualTo(200);
      everySignatureStandsOnce();
      assertThat(count("SELECT count(*) FROM record.entry WHERE type = 'link.handed-over'"))
          .isGreaterThanOrEqualTo(handedOver.get());
      lettersLeaveOnce(mail);
      theRecordIsWhole(two);
      nodesAreKnown(two);
      aNodeComesBackAndIsHeard(cluster, two, convener);
    } finally {
      mail.stop();
    }
  }

  private void everySignatureStandsOnce() {
    var rows = new HashMap<String, Integer>();
    OWNER
        .sql("SELECT email FROM campaigns.signature WHERE email LIKE 'cluster-%'")
        .query(
            row -> {
              rows.merge(row.getString(1), 1, Integer::sum);
            });
    assertThat(rows.keySet()).containsAll(signed);
    assertThat(rows.values()).containsOnly(1);
  }

  /** The other node takes up what the killed one was at; at most that one letter came twice. */
  private static void lettersLeaveOnce(GreenMail mail) throws Exception {
    Cluster.await(
        Duration.ofSeconds(90),
        () ->
            count("SELECT count(*) FROM campaigns.letter_due") == 0
                && count("SELECT count(*) FROM platform.letter WHERE state = 'waiting'") == 0,
        () ->
            "letters are left: "
                + count("SELECT count(*) FROM platform.letter WHERE state = 'waiting'"));
    var numbers = new ArrayList<String>();
    for (var message : mail.getReceivedMessages()) {
      numbers.add(message.getMessageID());
    }
    long sent = count("SELECT count(*) FROM platform.letter WHERE state = 'sent'");
    long twice = numbers.size() - numbers.stream().distinct().count();
    System.out.printf("cluster: %d letters sent, %d arrived twice%n", sent, twice);
    assertThat(numbers.stream().distinct().count()).isEqualTo(sent);
    assertThat(twice).isLessThanOrEqualTo(1);
  }

  private static void theRecordIsWhole(Cluster.Node left) {
    var out = folder.resolve("record.tar").toString();
    run("export", "record", out, "--data", left.data().toString());
    assertThat(run("verify", out)).contains("\"ok\":true");
  }

  private static void nodesAreKnown(Cluster.Node left) {
    var status = run("status", "--data", left.data().toString());
    assertThat(status).contains("\"silent\":true", "\"silent\":false", "\"what\":\"shared\"");
  }

  private static void aNodeComesBackAndIsHeard(Cluster cluster, Cluster.Node two, Reader convener)
      throws Exception {
    var again = cluster.start("one");
    var reader = new Reader(two.address(), "", "en");
    assertThat(reader.get("/members").headers()).containsKey("etag");
    var here = new Reader(again.address(), convener.cookies().get("table"), "en");
    var form = new HashMap<String, String>();
    for (var field : here.get("/members/coalition").page().select("main [name]")) {
      form.put(field.attr("name"), field.is("textarea") ? field.text() : field.val());
    }
    form.remove("_form");
    form.put("zone", "America/Kentucky/Louisville");
    form.put("name.en", "The Renamed Table");
    var answer = here.post("/members/coalition", form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    long began = System.nanoTime();
    Cluster.await(
        Duration.ofSeconds(1),
        () -> reader.get("/members").body().contains("The Renamed Table"),
        () -> "the other node still shows its old page after a second");
    System.out.printf(
        "cluster: the other node's page was new after %d ms%n",
        Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  /** By the link on the console of the node, through the front. */
  private static Reader enter(Cluster.Node node, String front) {
    var link = Pattern.compile("as the convener: \\S+(/in/\\S+)").matcher(node.words());
    assertThat(link.find()).as(node.words()).isTrue();
    var convener = new Reader(front, "", "en");
    convener.get(link.group(1));
    assertThat(convener.post(link.group(1), Map.of()).status()).isEqualTo(303);
    return convener;
  }

  private void sign(String front, String petition, int signer) {
    for (int i = 0; !over.get(); i++) {
      var email = "cluster-" + signer + "-" + i + "@people.example";
      try {
        var reader = new Reader(front, "", "en");
        reader.get(petition);
        var details = Map.of("name", "Ana Ruiz", "email", email, "zip", "40299");
        if (reader.post(petition + "/check", details).status() != 200) {
          refused.incrementAndGet();
          continue;
        }
        var all = new HashMap<>(details);
        all.put("age", "yes");
        var answer = reader.post(petition + "/signatures", all);
        if (answer.status() == 303 && answer.location().endsWith("/sent")) {
          signed.add(email);
        } else {
          refused.incrementAndGet();
        }
      } catch (UncheckedIOException cut) {
        refused.incrementAndGet();
      }
    }
  }

  private void handOver(Reader convener) {
    var person = convener.get("/outbox").page().selectFirst("#person option");
    assertThat(person).isNotNull();
    while (!over.get()) {
      try {
        convener.get("/outbox");
        var answer = convener.post("/outbox/handing-over", Map.of("person", person.val()));
        if (answer.status() == 200 && answer.body().contains("/in/")) {
          handedOver.incrementAndGet();
        } else {
          refused.incrementAndGet();
        }
        Thread.sleep(100);
      } catch (UncheckedIOException cut) {
        refused.incrementAndGet();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void readOn(String front) {
    while (!over.get()) {
      for (var path : List.of("/", "/members", "/campaigns", "/decisions")) {
        try {
          (new Reader(front, "", "es").get(path).status() == 200 ? read : unread).incrementAndGet();
        } catch (UncheckedIOException cut) {
          unread.incrementAndGet();
        }
      }
    }
  }

  private static String settings(int smtp) {
    var app = data().appLogin();
    var owner = (DriverManagerDataSource) data().owner();
    return ("""
        COMMONTABLE_DB_URL=%s&user=%s&password=%s
        COMMONTABLE_DB_MIGRATE_URL=%s&user=%s&password=%s
        COMMONTABLE_TRUSTED_PROXIES=127.0.0.1
        COMMONTABLE_SMTP_HOST=127.0.0.1
        COMMONTABLE_SMTP_PORT=%d
        COMMONTABLE_SMTP_TLS=none
        COMMONTABLE_MAIL_FROM=table@table.example
        """)
        .formatted(
            app.url(),
            app.user(),
            app.password(),
            owner.getUrl(),
            owner.getUsername(),
            owner.getPassword(),
            smtp);
  }

  private static Optional<String> nginx() {
    return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
        .filter(program -> Files.isExecutable(Path.of(program)))
        .findFirst();
  }

  private static long count(String query) {
    return OWNER.sql(query).query(Long.class).single();
  }

  private static String run(String... words) {
    var out = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(words);
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }
}
