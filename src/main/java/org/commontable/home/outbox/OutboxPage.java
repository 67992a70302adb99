package org.commontable.home.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Person;
import org.commontable.platform.mail.Letters;

/**
 * Letters, newest first. Recipient, subject and state; never a text, never a link.
 *
 * @param states all, then each state, with how many letters are in it
 * @param failed how many were given up
 * @param reachable people to whom a link can be handed over
 * @param invited organizations whose invitation was written and waits for an answer
 */
public record OutboxPage(
    List<Letters.Line> letters,
    int page,
    int last,
    String state,
    List<Filter> states,
    long failed,
    boolean mail,
    boolean mayHandOver,
    List<Person> reachable,
    List<Invited> invited) {

  /** One choice of letters; an empty state is all of them. */
  public record Filter(String state, String words, boolean chosen) {
    public boolean last() {
      return state.equals(Letters.STATES.getLast());
    }
  }

  /** An invitation that waits. */
  public record Invited(UUID invitation, String organization, String person, Instant sent) {}

  /** Where the letters of this state stand, page by page. */
  public String path() {
    return "/outbox?state=" + state + "&page=";
  }
}
