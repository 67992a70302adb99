package org.commontable.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.commontable.platform.database.DataRefused;
import org.commontable.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate by ACME, from an authority that speaks the protocol on this machine. */
class CertificateTest {
  private static final String NAME = "table.example.org";

  @TempDir Path data;
  private final MovableClock clock = new MovableClock();
  private Authority authority;
  private int plain;

  @BeforeEach
  void anAuthority() throws IOException {
    authority = new Authority(clock.instant());
    try (var free = new ServerSocket(0)) {
      plain = free.getLocalPort();
    }
    authority.door = plain;
  }

  @AfterEach
  void end() {
    authority.close();
  }

  @Test
  void oneIsObtainedAndKeptWhereOnlyTheOwnerReads() throws Exception {
    try (var certified = open(true)) {
      assertThat(certified.expires()).contains(clock.instant().plus(Duration.ofDays(90)));
      var bundle = certified.bundle().getStores().getKeyStore();
      assertThat(bundle.size()).isEqualTo(1);
    }
    for (var file : new String[] {"certificate.pem", "acme-account.pem"}) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("secrets").resolve(file))))
          .isEqualTo("rw-------");
    }
    assertThat(authority.asked)
        .containsSubsequence("/account", "/order", "/challenge", "/finalize", "/certificate");
  }

  @Test
  void withACertificateThatHoldsNobodyIsAsked() {
    open(true).close();
    authority.asked.clear();
    open(false).close();
    assertThat(authority.asked).isEmpty();
  }

  @Test
  void itIsRenewedThirtyDaysBeforeItsEndWithTheSameAccountAndNoNewAcceptance() {
    open(true).close();
    try (var certified = open(false)) {
      clock.forward(Duration.ofDays(59));
      authority.from = clock.instant();
      assertThat(certified.renewIfDue()).isFalse();
      clock.forward(Duration.ofDays(2));
      authority.from = clock.instant();
      assertThat(certified.renewIfDue()).isTrue();
      assertThat(certified.expires()).contains(clock.instant().plus(Duration.ofDays(90)));
      assertThat(certified.renewIfDue()).isFalse();
    }
  }

  @Test
  void whenRenewingFailsTheOldOneServesOn() {
    open(true).close();
    try (var certified = open(false)) {
      var old = certified.expires();
      clock.forward(Duration.ofDays(70));
      authority.refusesWith = "rateLimited";
      assertThat(certified.renewIfDue()).isFalse();
      assertThat(certified.expires()).isEqualTo(old);
      authority.close();
      assertThat(certified.renewIfDue()).isFalse();
      assertThat(certified.expires()).isEqualTo(old);
    }
  }

  @Test
  void theTermsMustBeAcceptedFirst() {
    assertThatThrownBy(() -> open(false))
        .isInstanceOf(DataRefused.class)
        .hasMessageContainingAll("https://authority.example/terms", "--accept-terms");
    assertThat(authority.asked).isEmpty();
    assertThat(data.resolve("secrets/acme-account.pem")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "connection, Port 80 of table.example.org could not be reached",
    "dns, set an A record",
    "unauthorized, Another machine answers under table.example.org",
    "caa, table.example.org. CAA 0 issue",
    "serverInternal, (serverInternal)"
  })
  void whyThereIsNoneIsOneSentence(String type, String sentence) {
    authority.failsWith = type;
    assertThatThrownBy(() -> open(true))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("It says: said by the authority");
    assertThat(data.resolve("secrets/certificate.pem")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "rateLimited, asked too often for table.example.org",
    "caa, table.example.org. CAA 0 issue",
    "rejectedIdentifier, gives no certificate for the name"
  })
  void aRefusedOrderIsOneSentenceToo(String type, String sentence) {
    authority.refusesWith = type;
    assertThatThrownBy(() -> open(true)).hasMessageContaining(sentence);
  }

  @Test
  void anAuthorityThatIsAwayIsOneSentence() {
    authority.close();
    assertThatThrownBy(() -> open(true)).hasMessageContaining("cannot be reached");
  }

  @Test
  void aDoorThatSomebodyElseHoldsIsOneSentence() throws Exception {
    try (var other = new ServerSocket(plain)) {
      assertThat(other.isBound()).isTrue();
      assertThatThrownBy(() -> open(true)).hasMessageContaining("Port " + plain + " is taken");
    }
  }

  @Test
  void theDoorSendsEverybodyToOurOwnNameAndNeverToTheOneThatWasAskedFor() throws Exception {
    try (var certified = open(true)) {
      assertThat(ask("/petitions?lang=es").headers().firstValue("location"))
          .contains("https://table.example.org/petitions?lang=es");
      assertThat(ask("/petitions").statusCode()).isEqualTo(301);
      assertThat(ask("//evil.example/x").headers().firstValue("location").orElse(""))
          .startsWith("https://table.example.org/");
      assertThat(ask("/.well-known/acme-challenge/" + Authority.TOKEN).statusCode())
          .as("the answer is forgotten once it was given")
          .isEqualTo(404);
      assertThat(certified.plainPort()).isEqualTo(plain);
    }
  }

  @Test
  void aDamagedFileOrOneForAnotherNameIsReplaced() throws Exception {
    open(true).close();
    var file = data.resolve("secrets/certificate.pem");
    Files.writeString(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    try (var certified = open(false)) {
      assertThat(certified.expires()).isPresent();
    }
    var other = new Domain("other.example.org", authority.directory(), false, plain, 443);
    try (var certified = CertifiedDomain.open(other, data, clock)) {
      assertThat(certified.expires()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example",
    "a",
    "'a b.example'",
    "a_b.example",
    "1.2.3.4",
    "-a.example",
    "''"
  })
  void whatIsNoNameIsRefused(String written) {
    assertThatThrownBy(() -> Domain.checked(written)).hasMessageContaining("--domain wants a name");
  }

  @ParameterizedTest
  @CsvSource({"''", "ftp://a.example/x", "acme", "'https://a b'"})
  void whatIsNoDirectoryIsRefused(String written) {
    assertThatThrownBy(() -> Domain.directory(written))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining("COMMONTABLE_ACME_DIRECTORY");
  }

  @Test
  void aNameInLettersOfItsLanguageIsWrittenAsNameServersDo() {
    assertThat(Domain.checked("Educación.Example.org")).isEqualTo("xn--educacin-13a.example.org");
  }

  private CertifiedDomain open(boolean accepted) {
    var domain = new Domain(NAME, authority.directory(), accepted, plain, 443);
    return CertifiedDomain.open(domain, data, clock);
  }

  private HttpResponse<String> ask(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plain + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
