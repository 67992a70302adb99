package org.commontable.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.commontable.platform.settings.Settings;
import org.commontable.shared.Ids;
import org.commontable.support.Database;
import org.commontable.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters leave once, whoever sends them; what cannot leave is kept with the reason. */
class DeliveryStoreTest extends Database {
  private final MovableClock clock = new MovableClock();
  private final Letters letters = new Letters(JDBC, Ids.timeOrdered(clock), clock);
  private GreenMail server;

  @BeforeEach
  void aMailServer() {
    empty();
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stops() {
    server.stop();
  }

  @Test
  void twoNodesSendEveryLetterOnceAndUnderItsOwnNumber() throws Exception {
    for (int i = 0; i < 40; i++) {
      post("somebody-" + i + "@example.org", null);
    }
    var one = node(server.getSmtp().getPort());
    var two = node(server.getSmtp().getPort());
    var rounds =
        List.of(
            CompletableFuture.supplyAsync(one::round), CompletableFuture.supplyAsync(two::round));
    assertThat(rounds.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(40);
    MimeMessage[] arrived = server.getReceivedMessages();
    assertThat(Arrays.stream(arrived).map(DeliveryStoreTest::to).distinct()).hasSize(40);
    assertThat(arrived).hasSize(40);
    assertThat(arrived[0].getMessageID()).matches("<[0-9a-f-]{36}@table.example.org>");
    assertThat(letters.counts()).isEqualTo(Map.of("waiting", 0L, "sent", 40L, "failed", 0L));
  }

  @Test
  void aLetterForAFactIsWrittenOnceHoweverOftenItsCauseIsHandled() {
    post("ana@example.org", "campaigns.thanks:1");
    post("ana@example.org", "campaigns.thanks:1");
    post("ana@example.org", "campaigns.thanks:2");
    post("ana@example.org", null);
    post("ana@example.org", null);
    assertThat(letters.counts().get("waiting")).isEqualTo(4);
  }

  @Test
  void aServerThatIsBusyIsAskedAgainAndOneThatRefusesForGoodIsNot() throws Exception {
    try (var refusing = new Refusing()) {
      var node = node(refusing.port());
      post("for-now@example.org", null);
      post("for-good@example.org", null);
      post("no address at all", null);
      assertThat(node.round()).isEqualTo(3);
    }
    var lines = new HashMap<String, Letters.Line>();
    letters.page("", 10, 0).forEach(line -> lines.put(line.recipient(), line));
    assertThat(lines.get("for-now@example.org").state()).isEqualTo("waiting");
    assertThat(lines.get("for-now@example.org").fault()).startsWith("451 4.7.1 Greylisted");
    assertThat(lines.get("for-now@example.org").next()).contains(NOW.plusSeconds(60));
    assertThat(lines.get("for-good@example.org").state()).isEqualTo("failed");
    assertThat(lines.get("for-good@example.org").fault()).startsWith("550 5.1.1 No such user");
    assertThat(lines.get("no address at all").state()).isEqualTo("failed");
  }

  @Test
  void aSenderThatIsNoAddressHoldsLettersBackButGivesNoneUpAtOnce() {
    var settings =
        Settings.read(
            Map.of(
                "COMMONTABLE_SMTP_HOST", "127.0.0.1",
                "COMMONTABLE_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "COMMONTABLE_SMTP_TLS", "none",
                "COMMONTABLE_MAIL_FROM", "the table"),
            Path.of("."));
    post("ana@example.org", null);
    post("imani@example.org", null);
    assertThat(new Delivery(letters, new Postman(settings), new Console(), TX).round())
        .isEqualTo(2);
    assertThat(letters.page("waiting", 10, 0))
        .allSatisfy(line -> assertThat(line.fault()).contains("COMMONTABLE_MAIL_FROM"));
  }

  @Test
  void eightAttemptsFartherAndFartherApartThenItIsGivenUpUntilSomebodyTriesAgain() {
    post("ana@example.org", null);
    var nowhere = node(1);
    for (int attempt = 0; attempt < 8; attempt++) {
      assertThat(nowhere.round()).isEqualTo(1);
      assertThat(nowhere.round()).as("not before its time").isZero();
      clock.forward(Duration.ofMinutes((long) Math.pow(4, Math.min(attempt, 5))));
    }
    var given = letters.page("failed", 10, 0).getFirst();
    assertThat(given.attempts()).isEqualTo(8);
    assertThat(node(server.getSmtp().getPort()).round()).isZero();
    assertThat(again(given.id())).isTrue();
    assertThat(again(given.id())).as("a second press does nothing").isFalse();
    assertThat(node(server.getSmtp().getPort()).round()).isEqualTo(1);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(again(given.id())).as("what has left is not sent again").isFalse();
  }

  private boolean again(UUID letter) {
    return Boolean.TRUE.equals(TX.execute(status -> letters.tryAgain(letter, null)));
  }

  private void post(String to, String fact) {
    TX.executeWithoutResult(
        status ->
            letters.post(
                new Letter(
                    "accounts.mail.signIn.kind", null, to, "en", "Hello", "Text", true, fact)));
  }

  private Delivery node(int port) {
    var settings =
        Settings.read(
            Map.of(
                "COMMONTABLE_SMTP_HOST", "127.0.0.1",
                "COMMONTABLE_SMTP_PORT", String.valueOf(port),
                "COMMONTABLE_SMTP_TLS", "none",
                "COMMONTABLE_MAIL_FROM", "table@table.example.org"),
            Path.of("."));
    return new Delivery(letters, new Postman(settings), new Console(), TX);
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says no at RCPT, as its recipient's name asks for. */
  private static final class Refusing implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    Refusing() throws java.io.IOException {
      Thread.ofVirtual().start(this::serve);
    }

    int port() {
      return socket.getLocalPort();
    }

    private void serve() {
      while (!socket.isClosed()) {
        try (var peer = socket.accept();
            var in =
                new BufferedReader(
                    new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII));
            var out = peer.getOutputStream()) {
          out.write("220 refusing ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.write((answer(line) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          }
        } catch (java.io.IOException gone) {
          // The next one, or the end.
        }
      }
    }

    private static String answer(String line) {
      return line.startsWith("RCPT TO:<for-now")
          ? "451 4.7.1 Greylisted, come again"
          : line.startsWith("RCPT") ? "550 5.1.1 No such user here" : "250 well";
    }

    @Override
    public void close() throws java.io.IOException {
      socket.close();
    }
  }
}
