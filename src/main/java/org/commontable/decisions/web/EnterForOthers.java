package org.commontable.decisions.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Channel;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.HandOvers;
import org.commontable.members.Renewals;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The clerk enters what was said by voice or on paper; the convener hands over a link. */
@Controller
class EnterForOthers {
  private final Finder finder;
  private final StanceForms forms;
  private final VoteLetters letters;
  private final HandOvers handOvers;
  private final Audit audit;
  private final Seats seats;
  private final Renewals renewals;
  private final People people;
  private final Clock clock;

  EnterForOthers(
      Finder finder,
      StanceForms forms,
      VoteLetters letters,
      HandOvers handOvers,
      Audit audit,
      Seats seats,
      Renewals renewals,
      People people,
      Clock clock) {
    this.finder = finder;
    this.forms = forms;
    this.letters = letters;
    this.handOvers = handOvers;
    this.audit = audit;
    this.seats = seats;
    this.renewals = renewals;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/entry")
  @May(Act.ENTER_STANCE_FOR)
  Reply ask(@PathVariable String number, Ui ui) {
    return Reply.page("decisions/stance", page(answerable(number), Form.blank(), ui));
  }

  @PostMapping("/decisions/{number}/entry")
  @May(Act.ENTER_STANCE_FOR)
  Reply enter(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = answerable(number);
    String channel = form.oneOf("channel", Channel.ENTERED.stream().map(Channel::key).toList());
    String seat =
        form.oneOf(
            "for",
            dossier.opened().electors().stream().map(e -> e.organization().toString()).toList());
    if (!form.ok()) {
      return Reply.invalid("decisions/stance", page(dossier, form, ui));
    }
    Elector elector = Finder.seat(dossier, seat);
    boolean taken =
        forms.take(
            dossier,
            elector.organization(),
            form,
            Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
            true,
            false,
            Finder.author(visitor, form),
            ui);
    return taken
        ? Reply.seeOther(
            dossier.proposal().path(), "decisions.stance.entered", "name", elector.name())
        : Reply.invalid("decisions/stance", page(dossier, form, ui));
  }

  @GetMapping("/decisions/{number}/link")
  @May(Act.HAND_OVER_LINK)
  Reply whose(@PathVariable String number, Ui ui) {
    return Reply.page("decisions/link", linkPage(answerable(number), Form.blank(), ui));
  }

  /** Shows the link once, to be passed on by hand; that it was handed over stands in the record. */
  @PostMapping("/decisions/{number}/link")
  @May(Act.HAND_OVER_LINK)
  Reply handOver(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = answerable(number);
    ActPage page = linkPage(dossier, form, ui);
    String wanted =
        form.oneOf("whom", page.choices().stream().map(StancePage.Choice::value).toList());
    if (!form.ok()) {
      return Reply.invalid("decisions/link", page);
    }
    UUID organization = Finder.id(wanted.substring(0, 36));
    Person person = people.find(Finder.id(wanted.substring(37))).orElseThrow();
    handOvers.note(dossier, organization, Finder.author(visitor, form));
    audit.note(
        AuditKind.LINK_HANDED_OVER,
        visitor.mustBeSomebody().id(),
        person.id(),
        organization,
        "vote");
    String link = letters.link(dossier, organization, person, true);
    var theirs = ui.words().in(person.lang());
    String message =
        theirs.t(
            "decisions.link.message",
            "title",
            dossier.proposal().title().in(person.lang()),
            "link",
            link);
    return Reply.page(
        "decisions/handed",
        ActPage.of(dossier, Form.blank(), ui, link, person.name(), message, person.lang()));
  }

  private ActPage linkPage(Dossier dossier, Form form, Ui ui) {
    List<UUID> asked =
        dossier.opened().electors().stream()
            .map(Elector::organization)
            .filter(organization -> dossier.answering(clock.instant()).may(organization))
            .toList();
    Set<UUID> throughConvener = renewals.seated();
    List<Seat> speakers =
        seats.holders(asked, clock.instant()).stream()
            .filter(seat -> seat.kind().speaks())
            // Who was seated through the convener never votes through her.
            .filter(seat -> !throughConvener.contains(seat.person()))
            .sorted(Comparator.comparingInt(seat -> asked.indexOf(seat.organization())))
            .toList();
    Map<UUID, Person> persons = people.find(speakers.stream().map(Seat::person).toList());
    List<StancePage.Choice> whom =
        speakers.stream()
            .map(
                seat ->
                    new StancePage.Choice(
                        seat.organization() + "." + seat.person(),
                        dossier.elector(seat.organization()).map(Elector::name).orElse("")
                            + ": "
                            + Optional.ofNullable(persons.get(seat.person()))
                                .map(Person::name)
                                .orElse("")))
            .toList();
    return ActPage.of(dossier, form, ui, "").withChoices(whom);
  }

  private StancePage page(Dossier dossier, Form form, Ui ui) {
    String path = dossier.proposal().path();
    return forms.page(dossier, Optional.empty(), path + "/entry", path, form, ui);
  }

  private Dossier answerable(String number) {
    Dossier dossier = finder.dossier(number);
    boolean somebodyMay =
        dossier.opening().stream()
            .flatMap(open -> open.electors().stream())
            .anyMatch(e -> dossier.answering(clock.instant()).may(e.organization()));
    if (!somebodyMay) {
      throw Forbidden.asThingsStand("nobody can answer now");
    }
    return dossier;
  }
}
