package org.commontable.decisions.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Grant;
import org.commontable.accounts.Grants;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.store.Mentions;
import org.commontable.decisions.store.Mentions.Untold;
import org.commontable.decisions.store.Proposal;
import org.commontable.decisions.store.Proposals;
import org.commontable.members.Coalitions;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/**
 * Tells by mail who was named: at most one letter a day to one person, with everything since the
 * last. It says where, never what: the words are read at the table by those who may.
 */
@Component
class MentionLetters {
  private final Mentions mentions;
  private final Proposals proposals;
  private final People people;
  private final Grants grants;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;
  private final Clock clock;

  MentionLetters(
      Mentions mentions,
      Proposals proposals,
      People people,
      Grants grants,
      Outbox outbox,
      Catalogues catalogues,
      Coalitions coalitions,
      Origin origin,
      Clock clock) {
    this.mentions = mentions;
    this.proposals = proposals;
    this.people = people;
    this.grants = grants;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
    this.clock = clock;
  }

  /** One letter to each who waits; how many were written. */
  int round() {
    return (int) mentions.waiting().stream().filter(this::write).count();
  }

  private boolean write(UUID person) {
    List<Grant> held = grants.held(person, clock.instant());
    List<Untold> told = mentions.tell(person).stream().filter(one -> mayRead(one, held)).toList();
    Optional<Person> reader = people.find(person);
    if (told.isEmpty() || reader.isEmpty()) {
      return false;
    }
    outbox.post(letter(reader.get(), told));
    return true;
  }

  /** Who has left since, or whose organization it is not, learns nothing. */
  private static boolean mayRead(Untold one, List<Grant> held) {
    return one.privateTo()
        .map(id -> held.stream().anyMatch(grant -> id.equals(grant.organization())))
        .orElse(!held.isEmpty());
  }

  private Letter letter(Person reader, List<Untold> told) {
    var words = new Words(catalogues, reader.lang(), coalitions.current().zone());
    Map<UUID, Person> authors = people.find(told.stream().map(Untold::author).toList());
    String lines =
        told.stream()
            .flatMap(
                one ->
                    proposals.find(one.proposal()).map(p -> line(one, p, authors, words)).stream())
            .collect(Collectors.joining("\n\n"));
    return new Letter(
        "decisions.mail.mention.kind",
        reader.id(),
        reader.email(),
        reader.lang(),
        words.t("decisions.mail.mention.subject", "n", told.size()),
        words.t(
            "decisions.mail.mention.text",
            "lines",
            lines,
            "off",
            origin.address() + "/quiet/" + mentions.link(reader.id())),
        true);
  }

  private String line(Untold one, Proposal proposal, Map<UUID, Person> authors, Words words) {
    return words.t(
        "decisions.mail.mention.line",
        "who",
        Optional.ofNullable(authors.get(one.author())).map(Person::name).orElse(""),
        "title",
        proposal.title().in(words.lang()),
        "link",
        origin.address() + proposal.path() + "/discussion/" + one.contribution());
  }
}
