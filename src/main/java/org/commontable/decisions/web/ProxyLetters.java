package org.commontable.decisions.web;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.commontable.accounts.Person;
import org.commontable.members.Correspondence;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.StandIns;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Tells those who speak for the holder that another organization has given it its proxy. */
@Component
class ProxyLetters {
  private final StandIns standIns;
  private final Organizations organizations;
  private final Correspondence letters;

  ProxyLetters(StandIns standIns, Organizations organizations, Correspondence letters) {
    this.standIns = standIns;
    this.organizations = organizations;
    this.letters = letters;
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
    letters.sitting(standIns.speaking(holder)).forEach(to -> post(giver, name, what, path, to));
  }

  private void post(
      String giver, String holder, Function<Words, String> what, String path, Person to) {
    letters.post(
        letters.letter(
            "decisions.mail.proxy",
            to,
            true,
            "name",
            giver,
            "holder",
            holder,
            "what",
            what.apply(letters.words(to)),
            "link",
            letters.address(path)));
  }
}
