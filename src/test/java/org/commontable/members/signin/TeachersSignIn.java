package org.commontable.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.commontable.accounts.Person;
import org.commontable.members.SeatKind;
import org.commontable.support.Reader;
import org.commontable.support.StubIssuer;
import org.commontable.support.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The teachers have set their own sign-in, at an issuer that tells the truth until a test says not.
 */
abstract class TeachersSignIn extends Table {
  static final String TEACHERS = "/members/tarrow-teachers-association";
  static final String SETTINGS = TEACHERS + "/own-sign-in";

  StubIssuer issuer;
  Person ana;

  @BeforeEach
  void theTeachersSetTheirs() throws IOException {
    issuer = new StubIssuer(clock);
    ana = delegates.get("Teachers");
    issuer.email = ana.email();
    assertThat(set(of("Teachers")).location()).isEqualTo(SETTINGS);
  }

  @AfterEach
  void away() {
    issuer.close();
  }

  Map<String, String> settings() {
    return Map.of(
        "issuer", issuer.address(), "client", StubIssuer.CLIENT, "secret", StubIssuer.SECRET);
  }

  Reader.Seen set(Reader delegate) {
    return delegate.post(SETTINGS, settings());
  }

  /** To the issuer, signed in there, and back: the page with the button. */
  Reader.Seen comesBack(Reader browser) {
    browser.get(TEACHERS + "/sign-in");
    var leaving = browser.post(TEACHERS + "/sign-in", Map.of("next", "/desk"));
    assertThat(leaving.status()).as(leaving.text()).isEqualTo(200);
    String there = leaving.page().select("main a[rel=noreferrer]").attr("href");
    assertThat(there).startsWith(issuer.address() + "/authorize?");
    return browser.get(issuer.signIn(there));
  }

  static Map<String, String> hidden(Reader.Seen back) {
    var fields = new HashMap<String, String>();
    back.page()
        .select("main form input[type=hidden]:not([name=_form])")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    return fields;
  }

  static Reader.Seen enters(Reader browser, Reader.Seen back) {
    var answer = browser.post(TEACHERS + "/sign-in/callback", hidden(back));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer;
  }

  Reader.Seen signIn(Reader browser) {
    return enters(browser, comesBack(browser));
  }

  void refused(String why) {
    Reader browser = nobody();
    assertThat(browser.get(signIn(browser).location()).text())
        .contains("You are not signed in")
        .contains(why);
    assertThat(browser.cookies()).doesNotContainKey("table");
  }

  /** Refused before she leaves. */
  void departs(String why) {
    Reader browser = nobody();
    browser.get(TEACHERS + "/sign-in");
    var answer = browser.post(TEACHERS + "/sign-in", Map.of("next", "/desk"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(browser.get(answer.location()).text()).contains(why);
  }

  void sits(Person person, SeatKind kind) {
    inside(() -> register.appoint(id("Teachers"), person, kind, ana.id(), "mail"));
  }
}
