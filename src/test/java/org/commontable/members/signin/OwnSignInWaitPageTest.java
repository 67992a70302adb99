package org.commontable.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.oidc.OwnSignIn;
import org.commontable.members.Seats;
import org.commontable.support.Reader;
import org.commontable.support.StubIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen while an issuer thinks. */
class OwnSignInWaitPageTest extends TeachersSignIn {
  @Autowired OwnSignIn ownSignIn;
  @Autowired Seats seats;

  @Test
  void whileAnIssuerThinksNobodyHoldsATransaction() {
    var held = new ArrayList<Long>();
    issuer.meanwhile = () -> held.add(transactions());
    set(of("Teachers"));
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    assertThat(held).hasSize(4).containsOnly(0L);
  }

  @Test
  void whoseSeatOrSignInEndsWhileTheIssuerThinksSetsNothing() {
    Reader late = of("Teachers");
    issuer.meanwhile = () -> clock.forward(Duration.ofMinutes(11));
    assertThat(late.postAndFollow(SETTINGS, settings()).text()).contains("Nothing was changed");
    Reader gone = of("Teachers");
    issuer.meanwhile =
        () ->
            inside(
                () ->
                    seats
                        .holders(id("Teachers"), clock.instant())
                        .forEach(seat -> register.end(seat, founder.id())));
    assertThat(gone.post(SETTINGS, settings()).status()).isEqualTo(403);
    assertThat(issuersSet()).as("only the first").isEqualTo(1);
  }

  @Test
  void whoComesByAnIssuerThatIsRemovedOrSetAnewMeanwhileIsNotLetIn() {
    List<Runnable> ends =
        List.of(
            () ->
                inside(
                    () ->
                        ownSignIn.set(
                            id("Teachers"),
                            issuer.address(),
                            StubIssuer.CLIENT,
                            StubIssuer.SECRET,
                            Optional.empty(),
                            ana.id())),
            () -> of("Teachers").post(SETTINGS + "/removal", Map.of()));
    for (Runnable end : ends) {
      issuer.meanwhile = () -> {};
      Reader browser = nobody();
      var back = comesBack(browser);
      var asked = new java.util.concurrent.atomic.AtomicInteger();
      issuer.meanwhile =
          () -> {
            if (asked.incrementAndGet() == 2) { // for the token, with the secret it had
              end.run();
            }
          };
      assertThat(browser.get(enters(browser, back).location()).text())
          .contains("has changed or removed its own sign-in while you were signing in");
      assertThat(asked).hasValue(2);
      assertThat(browser.cookies()).doesNotContainKey("table");
    }
    assertThat(sessions()).isZero();
  }

  @Test
  void pressedTwiceTheSecondWaitsForTheFirst() throws Exception {
    Reader browser = nobody();
    var back = comesBack(browser);
    Reader twin = browser.twin();
    var second = new java.util.concurrent.CompletableFuture<String>();
    var begun = new java.util.concurrent.atomic.AtomicBoolean();
    issuer.meanwhile =
        () -> {
          if (begun.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> second.complete(enters(twin, back).location()));
            pause();
          }
        };
    assertThat(enters(browser, back).location()).isEqualTo("/desk");
    assertThat(second.get(20, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo("/desk");
    assertThat(browser.cookies()).containsKey("table");
    assertThat(sessions()).isEqualTo(1);
  }

  private static void pause() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of the application, with somebody waiting inside. */
  private static long transactions() {
    return OWNER
        .sql(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and usename = 'commontable_app' and state like 'idle in transaction%'")
        .query(Long.class)
        .single();
  }

  private static long sessions() {
    return OWNER
        .sql("select count(*) from accounts.session where how = 'oidc'")
        .query(Long.class)
        .single();
  }

  private static long issuersSet() {
    return OWNER.sql("select count(*) from accounts.issuer").query(Long.class).single();
  }
}
