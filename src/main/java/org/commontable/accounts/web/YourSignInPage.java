package org.commontable.accounts.web;

import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Session;
import org.commontable.accounts.passkeys.Passkey;
import org.commontable.platform.web.Form;

/**
 * How and where somebody is signed in.
 *
 * @param form with a name for the next passkey
 * @param site host name under which passkeys work here; empty where none do
 * @param room whether she may add one more
 * @param fresh whether she has shown just now that she is herself
 * @param refusal message that says why a passkey was not added
 */
public record YourSignInPage(
    String name,
    String email,
    Form form,
    String site,
    boolean room,
    boolean fresh,
    List<Passkey> passkeys,
    List<Session> sessions,
    Optional<String> refusal) {

  public boolean mayAdd() {
    return !site.isEmpty() && room;
  }

  /** One that works here. */
  public boolean hasPasskey() {
    return passkeys.stream().anyMatch(passkey -> passkey.site().equals(site));
  }

  public boolean others() {
    return sessions.size() > 1;
  }
}
