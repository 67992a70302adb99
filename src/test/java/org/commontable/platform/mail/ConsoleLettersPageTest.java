package org.commontable.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No mail server: the console is the only way in, so nobody may be able to fill it up. */
class ConsoleLettersPageTest extends Site {
  @Autowired Outbox outbox;

  @Test
  void manyWaitingLettersNeverKeepANewLinkFromTheConsole() {
    TX.executeWithoutResult(
        status -> {
          for (int i = 0; i < 450; i++) {
            outbox.post(letter("crowd-" + i + "@example.org", i % 2 == 0));
          }
        });
    consoleOf(delivery::round);
    TX.executeWithoutResult(status -> outbox.post(letter("late@example.org", true)));
    assertThat(consoleOf(delivery::round)).contains("late@example.org");
    assertThat(consoleOf(delivery::round)).doesNotContain("late@example.org");
  }

  @Test
  void askingOverAndOverPostsThreeLettersAndTellsNobody() {
    var known = somebody("flooded");
    String first = nobody().postAndFollow("/sign-in", Map.of("email", known.email())).text();
    for (int i = 0; i < 20; i++) {
      assertThat(nobody().postAndFollow("/sign-in", Map.of("email", known.email())).text())
          .isEqualTo(first);
    }
    assertThat(lettersTo(known.email())).hasSize(3);
    clock.forward(java.time.Duration.ofMinutes(15));
    nobody().post("/sign-in", Map.of("email", known.email()));
    assertThat(lettersTo(known.email())).hasSize(4);
  }

  private static Letter letter(String to, boolean secret) {
    return new Letter("accounts.mail.signIn.kind", null, to, "en", "Hello", "link", secret);
  }

  private static String consoleOf(Runnable work) {
    var out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
