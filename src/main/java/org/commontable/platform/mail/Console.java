package org.commontable.platform.mail;

import org.commontable.platform.mail.Letters.Waiting;
import org.springframework.stereotype.Component;

/** The operator's console: standard output of the running server, never a log file. */
@Component
public class Console {
  @SuppressWarnings("SystemOut") // the console is the place meant
  void show(Waiting letter) {
    System.out.printf(
        "%nNo mail server is set. Letter to %s: %s%n%s%n",
        letter.recipient(), letter.subject(), letter.text());
    System.out.flush();
  }
}
