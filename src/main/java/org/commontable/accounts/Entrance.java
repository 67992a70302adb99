package org.commontable.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Function;
import org.commontable.platform.web.Cookies;
import org.springframework.stereotype.Component;

/** Signs this browser in, whatever vouched for the person; one browser holds one session. */
@Component
public class Entrance {
  private final Sessions sessions;

  Entrance(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Ends the session this browser had and begins a new one.
   *
   * @param how see {@link SignedIn}
   */
  public void admit(
      UUID person,
      String how,
      boolean handedOver,
      HttpServletRequest request,
      HttpServletResponse response) {
    enter(request, response, device -> sessions.begin(person, how, handedOver, device));
  }

  /** The same by an organization's own sign-in. */
  public void admit(
      UUID person, Voucher voucher, HttpServletRequest request, HttpServletResponse response) {
    enter(request, response, device -> sessions.begin(person, voucher, device));
  }

  private void enter(
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Device, String> beginning) {
    sessions.end(Cookies.read(request, Cookies.SESSION));
    String session = beginning.apply(Device.of(request.getHeader("User-Agent")));
    Cookies.write(request, response, Cookies.SESSION, session, Sessions.LIFE);
  }
}
