package org.commontable.decisions.web;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Seat;
import org.commontable.members.StandIns;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Tells those who speak for the holder that another organization has given it its proxy. */
@Component
class ProxyLetters {
  private final StandIns standIns;
  private final Organizations organizations;
  private final People people;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;

  ProxyLetters(
      StandIns standIns,
      Organizations organizations,
      People people,
      Outbox outbox,
      Catalogues catalogues,
      Coalitions coalitions,
      Origin origin) {
    this.standIns = standIns;
    this.organizations = organizations;
    this.people = people;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
  }

  void given(String giver, UUID holder, LocalizedText decision, String path) {
    given(giver, holder, words -> decision.in(words.lang()), path);
  }

  void given(String giver, UUID holder, Instant meeting, String path) {
    given(
        giver,
        holder,
        words ->
            words.t(
                "decisions.proxy.meeting",
                "date",
                words.date(meeting.atZone(words.zone()).toLocalDate())),
        path);
  }

  private void given(String giver, UUID holder, Function<Words, String> what, String path) {
    String name = organizations.find(holder).map(Organization::name).orElse("");
    standIns.speaking(holder).stream()
        .map(Seat::person)
        .flatMap(person -> people.find(person).stream())
        .forEach(to -> post(giver, name, what, path, to));
  }

  private void post(
      String giver, String holder, Function<Words, String> what, String path, Person to) {
    var words = new Words(catalogues, to.lang(), coalitions.current().zone());
    Object[] said = {
      "name", giver, "holder", holder, "what", what.apply(words), "link", origin.address() + path
    };
    outbox.post(
        new Letter(
            "decisions.mail.proxy.kind",
            to.id(),
            to.email(),
            to.lang(),
            words.t("decisions.mail.proxy.subject", said),
            words.t("decisions.mail.proxy.text", said),
            true));
  }
}
