package org.commontable.support;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commontable.CommontableApplication;
import org.commontable.accounts.Grants;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.Sessions;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.mail.Delivery;
import org.commontable.platform.web.PublicPages;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/**
 * For every …PageTest (extend it): the whole application on a random port over real HTTP, on the
 * database of {@link Database}, with a clock that tests move. One application per JVM.
 */
@SpringBootTest(
    classes = {CommontableApplication.class, Site.TestProfile.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.main.allow-bean-definition-overriding=true",
      "db-scheduler.enabled=false",
      "commontable.test.local-issuers=true",
      "spring.main.banner-mode=off"
    })
public abstract class Site extends Database {

  @TestConfiguration(proxyBeanMethods = false)
  public static class TestProfile {
    @Bean(destroyMethod = "")
    DataDirectory dataDirectory() {
      return data();
    }

    @Bean
    static Queries queries() {
      return new Queries();
    }

    @Bean
    Clock clock() {
      return new MovableClock();
    }
  }

  @LocalServerPort protected int port;
  @Autowired protected MovableClock clock;
  @Autowired protected People people;
  @Autowired protected Grants grants;
  @Autowired protected Sessions sessions;
  @Autowired protected Delivery delivery;
  @Autowired protected PublicPages publicPages;

  @BeforeEach
  void setTheClock() {
    clock.set(NOW);
    publicPages.forgetAll(); // tests also write past the application
  }

  /** Somebody without an account, reading English. */
  protected Reader nobody() {
    return new Reader("http://localhost:" + port, "", "en");
  }

  /** A new person who holds this role (no organization), signed in. */
  protected Reader as(Role role) {
    return as(role, null);
  }

  /** A new person who holds this role for this organization, signed in. */
  protected Reader as(Role role, UUID organization) {
    Person person = somebody(role.name().toLowerCase(java.util.Locale.ROOT));
    TX.executeWithoutResult(
        status -> grants.grant(person.id(), role, organization, NOW.minusSeconds(60), person.id()));
    return as(person);
  }

  /** This person, signed in. */
  protected Reader as(Person person) {
    String session = TX.execute(status -> sessions.begin(person.id(), false));
    return new Reader("http://localhost:" + port, session, "en");
  }

  /** This person, signed in by a link that the convener handed over. */
  protected Reader byHandedOverLink(Person person) {
    String session = TX.execute(status -> sessions.begin(person.id(), true));
    return new Reader("http://localhost:" + port, session, "en");
  }

  protected Person somebody(String name) {
    return TX.execute(
        status -> people.ensure(name + "-" + UUID.randomUUID() + "@example.org", name, "en"));
  }

  /** Texts of the letters to this address, newest first; of one instant by the row's place. */
  protected static List<String> lettersTo(String address) {
    return OWNER
        .sql(
            "SELECT text FROM platform.letter WHERE recipient = :to AND text IS NOT NULL ORDER BY posted DESC, ctid DESC")
        .param("to", address)
        .query(String.class)
        .list();
  }
}
