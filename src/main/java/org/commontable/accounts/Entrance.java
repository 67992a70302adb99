package org.commontable.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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
    sessions.end(Cookies.read(request, Cookies.SESSION));
    var device = Device.of(request.getHeader("User-Agent"));
    String session = sessions.begin(person, how, handedOver, device);
    Cookies.write(request, response, Cookies.SESSION, session, Sessions.LIFE);
  }
}
