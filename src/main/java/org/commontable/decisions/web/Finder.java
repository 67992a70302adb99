package org.commontable.decisions.web;

import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.Status;
import org.commontable.decisions.store.Author;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Elector;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds what a page is about, and who acts. */
@Component
class Finder {
  private final Dossiers dossiers;

  Finder(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  Dossier dossier(String number) {
    return dossiers.find(number).orElseThrow(() -> new NotFound("decision " + number));
  }

  /** For an act: nobody else acts on this decision until it is done. */
  Dossier alone(String number) {
    return dossiers.alone(number).orElseThrow(() -> new NotFound("decision " + number));
  }

  static boolean isMember(Visitor visitor) {
    return visitor.may(Act.READ_AS_MEMBER);
  }

  /** Whether everybody may see it; a draft or withdrawn one is nobody else's business. */
  static boolean isPublic(Dossier dossier, Status status) {
    return dossier.proposal().audience() == Audience.PUBLIC
        && status != Status.DRAFT
        && status != Status.WITHDRAWN;
  }

  /** The seat of this organization in the frozen table; not found for one that has none. */
  static Elector seat(Dossier dossier, String organization) {
    return dossier
        .elector(id(organization))
        .orElseThrow(() -> new NotFound("seat " + organization));
  }

  static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notOne) {
      throw new NotFound("id " + written);
    }
  }

  /** The signed-in person, and one request per shown form. */
  static Author author(Visitor visitor, Form form) {
    return Author.web(visitor.mustBeSomebody().id(), request(form));
  }

  static UUID request(Form form) {
    return UUID.nameUUIDFromBytes(
        ("form:" + form.value("_form")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
