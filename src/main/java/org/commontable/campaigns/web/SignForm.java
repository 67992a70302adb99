package org.commontable.campaigns.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Signer;
import org.commontable.campaigns.petitions.SignerName;
import org.commontable.platform.web.Form;

/** Reads the petition form; both stages check the same, so that nothing slips in between. */
final class SignForm {
  /** What both stages carry along. */
  static final List<String> FIELDS = List.of("name", "email", "zip", "show", "mail", "via");

  /** How a domain ends; nothing before the end is tried twice, however many dots it has. */
  private static final Pattern SCHOOL =
      Pattern.compile("((^|\\.)k12\\.[a-z]{2}\\.us|schools\\.[a-z.]+|.\\.edu)$");

  private static final Pattern ZIP = Pattern.compile("([0-9]{5})(-[0-9]{4})?");

  private SignForm() {}

  /** The first stage: who signs. Faults are left in the form. */
  static void readDetails(Form form) {
    String name = form.required("name", SignerName.MAX);
    if (!name.isEmpty()) {
      form.parsed("name", SignerName::new, "campaigns.petition.fault.name");
    }
    form.email("email");
    form.required("zip", 10);
    form.parsed("zip", SignForm::zip, "campaigns.petition.fault.zip");
  }

  /** The second stage: nobody under thirteen. */
  static void readCheck(Form form) {
    if (!form.checked("age")) {
      form.error("age", "campaigns.petition.fault.age");
    }
  }

  /** Call with a form without faults. */
  static Signer signer(
      Form form, Petition petition, Optional<ConsentBox> consent, String lang, String client) {
    return new Signer(
        new SignerName(form.value("name")),
        form.value("email"),
        zip(form.value("zip")),
        lang,
        form.checked("show"),
        consent.flatMap(box -> Optional.ofNullable(box.organization())),
        consent.map(
            box -> new Signer.Consent(box.organization(), box.wording(), form.checked("mail"))),
        petition.path(),
        client);
  }

  static boolean looksLikeSchool(String email) {
    String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return SCHOOL.matcher(domain).find();
  }

  /** Five digits; the four after a dash are not needed and not kept. */
  static String zip(String typed) {
    var zip = ZIP.matcher(typed);
    if (!zip.matches() || zip.group(1).equals("00000")) {
      throw new IllegalArgumentException("not a ZIP code");
    }
    return zip.group(1);
  }
}
