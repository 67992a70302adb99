package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.Grant;
import org.commontable.accounts.May;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.MeetingsAhead;
import org.commontable.decisions.MeetingsAhead.Gathering;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.NoProxy;
import org.commontable.decisions.store.Proxies;
import org.commontable.decisions.store.Proxy;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A delegate gives her organization's written proxy, for one decision or one meeting. */
@Controller
class GiveProxy {
  private final Finder finder;
  private final Dossiers dossiers;
  private final Proxies proxies;
  private final ProxyLetters letters;
  private final MeetingsAhead meetings;
  private final RuleBooks rules;
  private final Organizations organizations;
  private final LawHere law;
  private final Clock clock;

  GiveProxy(
      Finder finder,
      Dossiers dossiers,
      Proxies proxies,
      ProxyLetters letters,
      MeetingsAhead meetings,
      RuleBooks rules,
      Organizations organizations,
      LawHere law,
      Clock clock) {
    this.finder = finder;
    this.dossiers = dossiers;
    this.proxies = proxies;
    this.letters = letters;
    this.meetings = meetings;
    this.rules = rules;
    this.organizations = organizations;
    this.law = law;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/proxy")
  @May(Act.GIVE_PROXY)
  Reply ask(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    UUID giver = own(form, visitor);
    return Reply.page("decisions/proxy", page(dossier, giver, form, ui));
  }

  @PostMapping("/decisions/{number}/proxy")
  @May(Act.GIVE_PROXY)
  Reply give(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    UUID giver = own(form, visitor);
    Elector holder = Finder.seat(dossier, form.value("to"));
    Optional<UUID> barred =
        Stream.of(giver, holder.organization()).filter(one -> law.bars(dossier, one)).findFirst();
    if (barred.isPresent()) {
      String named = barred.flatMap(dossier::elector).map(Elector::name).orElse("");
      form.error("to", "decisions.law.onlyRecusal", "name", named);
      return Reply.invalid("decisions/proxy", page(dossier, giver, form, ui));
    }
    try {
      proxies.give(dossier, giver, holder.organization(), Finder.author(visitor, form));
    } catch (NoProxy refused) {
      form.error("to", refused.key());
      return Reply.invalid("decisions/proxy", page(dossier, giver, form, ui));
    }
    String name = dossier.elector(giver).map(Elector::name).orElse("");
    letters.given(
        name, holder.organization(), dossier.proposal().title(), dossier.proposal().path());
    return Reply.seeOther(
        dossier.proposal().path(), "decisions.proxy.done", "name", name, "holder", holder.name());
  }

  /** What her organizations gave and hold now, and the meetings one may be given for. */
  @GetMapping("/proxies")
  @May(Act.TAKE_STANCE)
  Reply list(Visitor visitor, Ui ui) {
    var lines = new ArrayList<ProxiesPage.Line>();
    for (Proxy proxy : proxies.live()) {
      if (visitor.speaksFor(proxy.giver()) || visitor.speaksFor(proxy.holder())) {
        lines.add(line(proxy, visitor, ui));
      }
    }
    boolean allowed = allowed();
    var ahead = new ArrayList<StancePage.Choice>();
    if (allowed) {
      for (UUID id : visitor.organizations()) {
        Optional<Organization> own = organizations.find(id).filter(Organization::member);
        if (own.isPresent() && isDelegate(id, visitor)) {
          for (Gathering meeting : meetings.ahead()) {
            ahead.add(
                new StancePage.Choice(
                    "/proxies/new?for=" + id + "&meeting=" + meeting.id(),
                    ui.t(
                        "decisions.proxy.forMeeting",
                        "name",
                        own.get().name(),
                        "when",
                        ui.dateTime(meeting.starts()))));
          }
        }
      }
    }
    return Reply.page("decisions/proxies", new ProxiesPage(allowed, lines, ahead));
  }

  @GetMapping("/proxies/new")
  @May(Act.GIVE_PROXY)
  Reply askForMeeting(Form form, Visitor visitor, Ui ui) {
    UUID giver = own(form, visitor);
    return Reply.page("decisions/proxy", page(meeting(form), giver, form, ui));
  }

  @PostMapping("/proxies/new")
  @May(Act.GIVE_PROXY)
  Reply giveForMeeting(Form form, Visitor visitor, Ui ui) {
    UUID giver = own(form, visitor);
    Gathering meeting = meeting(form);
    Organization holder =
        organizations.find(Finder.id(form.value("to"))).orElseThrow(() -> new NotFound("member"));
    try {
      if (!allowed()) {
        throw new NoProxy("decisions.proxy.notAllowed");
      }
      proxies.give(
          new Proxy.Meeting(meeting.id(), meeting.from(), meeting.until()),
          giver,
          holder.id(),
          Finder.author(visitor, form));
    } catch (NoProxy refused) {
      form.error("to", refused.key());
      return Reply.invalid("decisions/proxy", page(meeting, giver, form, ui));
    }
    String name = organizations.find(giver).map(Organization::name).orElse("");
    letters.given(name, holder.id(), meeting.starts(), "/meetings/" + meeting.date());
    return Reply.seeOther(
        "/proxies", "decisions.proxy.done", "name", name, "holder", holder.name());
  }

  /** Taken back by its giver; what was said by it does not count from then on. */
  @PostMapping("/proxies/{id}/withdrawal")
  @May(Act.GIVE_PROXY)
  Reply withdraw(@PathVariable String id, Form form, Visitor visitor) {
    Proxy proxy =
        proxies
            .find(Finder.id(id))
            .filter(one -> isDelegate(one.giver(), visitor))
            .orElseThrow(() -> new NotFound("proxy"));
    proxies.withdraw(proxy, Finder.author(visitor, form));
    return Reply.seeOther(
        LocalPath.or(form.value("next"), "/proxies"),
        "decisions.proxy.withdrawn",
        "name",
        organizations.find(proxy.giver()).map(Organization::name).orElse(""));
  }

  private boolean allowed() {
    return rules.current().filter(RuleBook::proxies).isPresent();
  }

  private ProxiesPage.Line line(Proxy proxy, Visitor visitor, Ui ui) {
    Map<UUID, Organization> named = organizations.find(List.of(proxy.giver(), proxy.holder()));
    Optional<Dossier> dossier = proxy.proposal().flatMap(dossiers::find);
    String what =
        dossier
            .map(one -> one.proposal().title().in(ui.lang()))
            .or(
                () ->
                    proxy
                        .meeting()
                        .map(one -> ui.t("decisions.proxy.meeting", "date", ui.date(one.from()))))
            .orElse("");
    return new ProxiesPage.Line(
        ui.t(
            "decisions.proxy.line",
            "name",
            name(named, proxy.giver()),
            "holder",
            name(named, proxy.holder()),
            "what",
            what),
        dossier.map(one -> one.proposal().path()).orElse("/meetings"),
        isDelegate(proxy.giver(), visitor) ? "/proxies/" + proxy.id() + "/withdrawal" : "");
  }

  private static String name(Map<UUID, Organization> named, UUID id) {
    return Optional.ofNullable(named.get(id)).map(Organization::name).orElse("");
  }

  private ProxyPage page(Dossier dossier, UUID giver, Form form, Ui ui) {
    Elector own = Finder.seat(dossier, giver.toString());
    List<StancePage.Choice> others =
        dossier.opened().electors().stream()
            .filter(elector -> !elector.organization().equals(giver))
            .filter(elector -> !law.bars(dossier, elector.organization()))
            .map(e -> new StancePage.Choice(e.organization().toString(), e.name()))
            .toList();
    String refused =
        dossier.speaking().proxiesHeld() == 0
            ? "decisions.proxy.notAllowed"
            : dossier.openAt(clock.instant()) ? "" : "decisions.proxy.closed";
    return page(
        dossier.proposal().path() + "/proxy",
        dossier.proposal().path(),
        ui.t("decisions.number", "number", dossier.proposal().number()),
        dossier.proposal().area(),
        giver,
        own.name(),
        dossier.proposal().title().in(ui.lang()),
        "",
        refused,
        others,
        form,
        ui);
  }

  private ProxyPage page(Gathering meeting, UUID giver, Form form, Ui ui) {
    Instant now = clock.instant();
    List<StancePage.Choice> others =
        organizations.at(now).stream()
            .filter(one -> !one.id().equals(giver))
            .map(one -> new StancePage.Choice(one.id().toString(), one.name()))
            .toList();
    return page(
        "/proxies/new",
        "/proxies",
        ui.t("decisions.proxies.title"),
        "",
        giver,
        organizations.find(giver).map(Organization::name).orElse(""),
        ui.t("decisions.proxy.meeting", "date", ui.date(meeting.starts())),
        meeting.id().toString(),
        allowed() ? "" : "decisions.proxy.notAllowed",
        others,
        form,
        ui);
  }

  private ProxyPage page(
      String action,
      String back,
      String backLabel,
      String area,
      UUID giver,
      String name,
      String what,
      String meeting,
      String refused,
      List<StancePage.Choice> others,
      Form form,
      Ui ui) {
    List<StancePage.Choice> able =
        others.stream()
            .filter(one -> proxies.refusal(giver, Finder.id(one.value())).isEmpty())
            .toList();
    String why =
        !refused.isEmpty() || !able.isEmpty()
            ? refused
            : others.stream()
                .flatMap(one -> proxies.refusal(giver, Finder.id(one.value())).stream())
                .findFirst()
                .orElse("decisions.proxy.noSeat");
    Optional<StancePage.Choice> chosen =
        able.stream().filter(one -> one.value().equals(form.value("to"))).findFirst();
    return new ProxyPage(
        action,
        back,
        backLabel,
        area,
        giver.toString(),
        name,
        what,
        meeting,
        chosen.map(StancePage.Choice::value).orElse(""),
        chosen.map(StancePage.Choice::label).orElse(""),
        why.isEmpty() ? "" : ui.t(why),
        able,
        form);
  }

  private Gathering meeting(Form form) {
    return meetings.ahead().stream()
        .filter(one -> one.id().toString().equals(form.value("meeting")))
        .findFirst()
        .orElseThrow(() -> new NotFound("meeting"));
  }

  /** Her own organization: a proxy is not for an alternate to give. */
  private static UUID own(Form form, Visitor visitor) {
    UUID organization = Finder.id(form.value("for"));
    if (!isDelegate(organization, visitor)) {
      throw new Forbidden("not a delegate of this organization");
    }
    return organization;
  }

  private static boolean isDelegate(UUID organization, Visitor visitor) {
    return visitor.grants().contains(new Grant(Role.DELEGATE, organization));
  }
}
