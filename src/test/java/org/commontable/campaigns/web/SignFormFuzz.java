package org.commontable.campaigns.web;

import java.util.List;
import java.util.Map;
import org.commontable.campaigns.petitions.SignerName;
import org.commontable.campaigns.petitions.Token;
import org.commontable.fuzz.Promise;
import org.commontable.fuzz.Pumped;
import org.commontable.platform.web.Form;

/** What anybody on earth may type under a petition. */
public final class SignFormFuzz {
  private SignFormFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var typed = Pumped.text(data);
    Promise.neverThrows()
        .holds(
            typed.length(),
            () -> {
              var one = List.of(typed);
              var form = new Form(Map.of("name", one, "email", one, "zip", one));
              SignForm.readDetails(form);
              SignForm.readCheck(form);
              if (form.fault("email").isEmpty()) {
                SignForm.looksLikeSchool(form.value("email"));
              }
              Token.read(typed);
            });
    Promise.mayRefuseBy(IllegalArgumentException.class)
        .holds(typed.length(), () -> new SignerName(typed));
  }
}
