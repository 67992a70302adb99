package org.commontable.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.members.SeatKind;
import org.commontable.support.Reader;
import org.junit.jupiter.api.Test;

/** Who sets an organization’s own sign-in, and what is kept and told of it. */
class OwnSignInSettingPageTest extends TeachersSignIn {
  @Test
  void nobodyButADelegateOfTheOrganizationSetsIt() {
    var others = new ArrayList<>(List.of(convener, of("Faith"), byHandedOverLink(ana)));
    Person alternate = somebody("Alma");
    sits(alternate, SeatKind.ALTERNATE);
    others.add(as(alternate));
    others.add(as(Role.OPERATOR));
    for (Reader other : others) {
      assertThat(other.get(SETTINGS).status()).isEqualTo(403);
      assertThat(other.post(SETTINGS, settings()).status()).isEqualTo(403);
      assertThat(other.post(SETTINGS + "/removal", Map.of()).status()).isEqualTo(403);
    }
    Reader tired = of("Teachers");
    clock.forward(Duration.ofMinutes(10));
    assertThat(tired.get(SETTINGS).text()).contains("Mail a link to " + ana.email());
    assertThat(tired.postAndFollow(SETTINGS, settings()).text()).contains("Nothing was changed");
  }

  @Test
  void everyChangeIsToldAndNoted() {
    Person alma = somebody("Alma");
    sits(alma, SeatKind.ALTERNATE);
    clock.forward(Duration.ofSeconds(1));
    Reader delegate = of("Teachers");
    set(delegate);
    for (Person told : List.of(ana, alma)) {
      assertThat(lettersTo(told.email()).getFirst())
          .contains("Ana Teachers has set", issuer.address(), "/own-sign-in");
    }
    Reader browser = nobody();
    signIn(browser);
    clock.forward(Duration.ofSeconds(1));
    assertThat(delegate.postAndFollow(SETTINGS + "/removal", Map.of()).text())
        .contains("It is removed");
    assertThat(lettersTo(alma.email()).getFirst()).contains("Ana Teachers has removed");
    assertThat(browser.get("/desk").status()).as("signed out").isEqualTo(303);
    assertThat(nobody().get(TEACHERS + "/sign-in").status()).isEqualTo(404);
    assertThat(nobody().get("/sign-in").body()).doesNotContain("/sign-in/organizations");
    assertThat(convener.get("/audit").text())
        .contains("own sign-in was set: " + issuer.address())
        .contains("own sign-in was removed");
  }

  @Test
  void theClientSecretIsNeverShownAndTheDatabaseDoesNotHoldIt() {
    Reader delegate = of("Teachers");
    assertThat(delegate.get(SETTINGS).body()).doesNotContain("mArkedCl1ent");
    var wrong = new HashMap<>(settings());
    wrong.put("issuer", "ftp://example.org");
    var again = delegate.post(SETTINGS, wrong);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body())
        .contains("not the address of an issuer")
        .doesNotContain("mArkedCl1ent");
    byte[] kept =
        OWNER
            .sql("select client_secret from accounts.issuer where ended_at is null")
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("mArkedCl1ent");
    OWNER.sql("update accounts.issuer set client_secret = '\\x00' where ended_at is null").update();
    refused("cannot read the client secret");
    delegate.post(SETTINGS + "/removal", Map.of());
    assertThat(
            OWNER
                .sql("select count(*) from accounts.issuer where client_secret is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void noAddressOfTheTablesOwnNetworkIsCalled() throws IOException {
    Reader delegate = of("Teachers");
    for (String wrong :
        List.of(
            "http://example.org",
            "javascript:alert(1)",
            "https://ruth:secret@example.org",
            "https://example.org/#x",
            "https://example.org/?x=y",
            "https:///",
            "file:///etc/passwd")) {
      assertThat(setTo(delegate, wrong).text()).as(wrong).contains("not the address of an issuer");
    }
    try (var server = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(300);
      for (String host : List.of("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]")) {
        assertThat(setTo(delegate, "https://" + host + ":" + server.getLocalPort()).text())
            .as(host)
            .contains("No issuer answered");
      }
      assertThat(setTo(delegate, "https://169.254.169.254/latest").text())
          .contains("No issuer answered");
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
    assertThat(delegate.get(SETTINGS).text()).contains(issuer.address());
  }

  private Reader.Seen setTo(Reader delegate, String address) {
    var fields = new HashMap<>(settings());
    fields.put("issuer", address);
    var seen = delegate.post(SETTINGS, fields);
    assertThat(seen.status()).as(address).isEqualTo(422);
    return seen;
  }
}
