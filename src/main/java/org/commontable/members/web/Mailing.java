package org.commontable.members.web;

import org.commontable.platform.mail.Postman;

/** Whether letters leave, as the argument "mail" of a message: nothing is on its way without. */
final class Mailing {
  private Mailing() {}

  static String word(Postman postman) {
    return postman.isSetUp() ? "yes" : "no";
  }
}
