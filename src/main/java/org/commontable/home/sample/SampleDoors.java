package org.commontable.home.sample;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links with which a newcomer looks around the sample as one of its personas; on the operator's
 * console only.
 */
@Component
public class SampleDoors {
  private final People people;
  private final Links links;
  private final TransactionTemplate transaction;

  SampleDoors(People people, Links links, TransactionTemplate transaction) {
    this.people = people;
    this.links = links;
    this.transaction = transaction;
  }

  public List<String> inWords(String address) {
    return Stream.of(
            door(address, Cast.CONVENER_MAIL, "the convener"),
            door(
                address,
                Cast.MEMBERS.get(5).email(),
                "the delegate of Libraries United, which has not answered"))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> door(String address, String email, String who) {
    return people
        .byEmail(email)
        .map(
            person ->
                transaction.execute(
                    status ->
                        links.issue(
                            person.id(),
                            LinkPurpose.SIGN_IN,
                            null,
                            "/desk",
                            Duration.ofHours(24),
                            false)))
        .map(token -> List.of("Look around as " + who + ": " + address + "/in/" + token))
        .orElse(List.of());
  }
}
