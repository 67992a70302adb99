package org.commontable.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commontable.accounts.Role;
import org.commontable.accounts.SetUpKeys;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SetUpLinkPageTest extends Site {
  @Autowired SetUpKeys keys;

  @BeforeEach
  void anEmptyTable() {
    empty();
    publicPages.forgetAll();
  }

  @Test
  void ofTwoWhoUseTheLinkAtOnceOneBecomesOperator() throws Exception {
    String link = "/set-up/" + TX.execute(status -> keys.renew());
    List<Callable<Integer>> both =
        List.of("first@example.org", "second@example.org").stream()
            .map(
                email ->
                    (Callable<Integer>)
                        () ->
                            nobody()
                                .post(link, Map.of("name", "Somebody", "email", email))
                                .status())
            .toList();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var statuses = new java.util.ArrayList<Integer>();
      for (var one : threads.invokeAll(both)) {
        statuses.add(one.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(303, 404);
    }
    assertThat(grants.holders(Role.OPERATOR, null, clock.instant())).hasSize(1);
  }

  @Test
  void aNewLinkMendsAMistypedAddress() {
    String first = "/set-up/" + TX.execute(status -> keys.renew());
    nobody().post(first, Map.of("name", "Ruth", "email", "rhut@example.org"));
    clock.forward(java.time.Duration.ofMinutes(1));
    String second = "/set-up/" + TX.execute(status -> keys.renew());
    nobody().post(second, Map.of("name", "Ruth", "email", "ruth@example.org"));
    assertThat(grants.holders(Role.OPERATOR, null, clock.instant()))
        .extracting(person -> person.email())
        .containsExactly("ruth@example.org");
  }

  @Test
  void aNameOfTwoLinesIsRefusedBySentence() {
    String link = "/set-up/" + TX.execute(status -> keys.renew());
    var seen =
        nobody().post(link, Map.of("name", "Ruth\nBcc: all@example.org", "email", "r@example.org"));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("Write this in one line");
  }
}
