package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Channel;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.NewStance;
import org.commontable.decisions.store.StanceBook;
import org.commontable.decisions.store.Voiced;
import org.commontable.members.StandIns;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Delegates of one organization said different things: nothing is overwritten. They agree, or the
 * contact says which it is; other organizations do not see what each of them said.
 */
@Controller
class SettleDifference {
  private final Finder finder;
  private final StandIns standIns;
  private final StanceBook stances;
  private final People people;
  private final LawHere law;
  private final Clock clock;

  SettleDifference(
      Finder finder,
      StandIns standIns,
      StanceBook stances,
      People people,
      LawHere law,
      Clock clock) {
    this.finder = finder;
    this.standIns = standIns;
    this.stances = stances;
    this.people = people;
    this.law = law;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/difference")
  @May(Act.SETTLE_DIFFERENCE)
  Reply show(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    return Reply.page(
        "decisions/difference", page(dossier, own(dossier, form, visitor), visitor, ui));
  }

  @PostMapping("/decisions/{number}/difference")
  @May(Act.SETTLE_DIFFERENCE)
  Reply settle(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    Elector elector = own(dossier, form, visitor);
    UUID organization = elector.organization();
    Instant now = clock.instant();
    Given chosen =
        dossier.said(now).wordsOf(organization).stream()
            .filter(given -> given.id().toString().equals(form.value("stance")))
            .findFirst()
            .orElseThrow(() -> new NotFound("stance"));
    if (!dossier.answering(now).may(organization)
        || (!dossier.said(now).held().contains(organization)
            && dossier.said(now).last().containsKey(organization))) {
      return Reply.seeOther(
          dossier.proposal().path(), "decisions.voice.nothingHeld", "name", elector.name());
    }
    var stance = copy(chosen);
    var author = Finder.author(visitor, form);
    if (!chosen.legal() && law.bars(dossier, organization)) {
      throw Forbidden.asThingsStand("the law leaves this organization only its recusal");
    }
    if (isContact(organization, visitor)) {
      stances.settle(dossier.proposal().id(), stance, author);
    } else if (standIns.voiceOf(organization, author.person()).isPresent()) {
      stances.join(dossier.proposal().id(), stance, chosen.id(), author);
    } else {
      throw Forbidden.asThingsStand("only the contact and delegates settle it");
    }
    return Reply.seeOther(
        dossier.proposal().path(),
        "decisions.voice.settled",
        "name",
        elector.name(),
        "word",
        Pictures.word(chosen, ui));
  }

  private static NewStance copy(Given chosen) {
    return new NewStance(
        chosen.organization(),
        chosen.version(),
        chosen.stance(),
        chosen.legal(),
        chosen.conditions().stream().map(Condition::text).toList(),
        chosen.reason(),
        chosen.principle(),
        chosen.meet(),
        Channel.WEB,
        false,
        false,
        chosen.own());
  }

  private DifferencePage page(Dossier dossier, Elector elector, Visitor visitor, Ui ui) {
    Instant now = clock.instant();
    UUID organization = elector.organization();
    List<Given> words = dossier.said(now).wordsOf(organization);
    Optional<UUID> contact = standIns.contact(organization);
    UUID reader = visitor.mustBeSomebody().id();
    boolean open = dossier.answering(now).may(organization);
    boolean held = dossier.said(now).held().contains(organization);
    boolean isContact = isContact(organization, visitor);
    boolean speaks = standIns.voiceOf(organization, reader).isPresent();
    return new DifferencePage(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        organization.toString(),
        elector.name(),
        held,
        !open ? "" : dossier.answering(now).until().map(ui::dateTime).orElse(""),
        contact.flatMap(people::find).map(Person::name).orElse(""),
        isContact,
        held
            ? words.stream()
                .map(
                    given ->
                        word(given, dossier, open && (isContact || speaks), isContact, reader, ui))
                .toList()
            : List.of());
  }

  private DifferencePage.Word word(
      Given given, Dossier dossier, boolean may, boolean isContact, UUID reader, Ui ui) {
    Optional<UUID> whose =
        dossier
            .speaking()
            .voice(given)
            .map(Voiced::place)
            .or(() -> Optional.ofNullable(dossier.speaking().confirmers().get(given.id())));
    return new DifferencePage.Word(
        given.id().toString(),
        whose.flatMap(people::find).map(Person::name).orElse(""),
        given.mark(),
        Pictures.word(given, ui),
        given.reason(),
        given.conditions().stream().map(Condition::text).toList(),
        ui.dateTime(given.at()),
        may && (isContact || whose.filter(reader::equals).isEmpty()));
  }

  private boolean isContact(UUID organization, Visitor visitor) {
    return standIns.contact(organization).equals(visitor.person().map(Person::id));
  }

  /** A seat of this table in whose organization the reader sits, in whichever kind of seat. */
  private static Elector own(Dossier dossier, Form form, Visitor visitor) {
    UUID organization = Finder.id(form.value("for"));
    if (!visitor.sitsFor(organization)) {
      throw new Forbidden("not of this organization");
    }
    return Finder.seat(dossier, organization.toString());
  }
}
