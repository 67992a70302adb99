package org.commontable.decisions.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Contribution;
import org.commontable.decisions.store.Discussion;
import org.commontable.decisions.store.Dossier;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hides a contribution, or shows it again. Who did it, when and why stands where it stood. */
@Controller
class Moderate {
  private final Finder finder;
  private final Discussion discussion;
  private final TalkPages pages;
  private final People people;

  Moderate(Finder finder, Discussion discussion, TalkPages pages, People people) {
    this.finder = finder;
    this.discussion = discussion;
    this.pages = pages;
    this.people = people;
  }

  @GetMapping("/decisions/{number}/discussion/{id}/moderation")
  @May(Act.MODERATE_DISCUSSION)
  Reply ask(@PathVariable String number, @PathVariable String id, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    Contribution one = find(dossier, id, visitor);
    return Reply.page("decisions/contribution", page(dossier, one, Form.blank(), ui));
  }

  @PostMapping("/decisions/{number}/discussion/{id}/moderation")
  @May(Act.MODERATE_DISCUSSION)
  @ChangesNoPage
  Reply moderate(
      @PathVariable String number, @PathVariable String id, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    Contribution one = find(dossier, id, visitor);
    boolean hide = form.oneOf("act", List.of("hide", "show")).equals("hide");
    String reason = form.requiredText("reason", 600);
    if (!form.ok()) {
      return Reply.invalid("decisions/contribution", page(dossier, one, form, ui));
    }
    if (hide == one.hidden()) {
      throw new Overtaken("somebody has done so already");
    }
    discussion.moderate(number, one, hide, reason, Finder.author(visitor, form));
    return Reply.seeOther(
        dossier.proposal().path() + "/discussion/" + one.parent().orElse(one.id()),
        hide ? "decisions.talk.hiddenNow" : "decisions.talk.shownNow");
  }

  private Contribution find(Dossier dossier, String id, Visitor visitor) {
    Contribution one =
        discussion
            .find(Finder.id(id), dossier.proposal().id(), Briefs.ownOrganizations(visitor))
            .orElseThrow(() -> new NotFound("contribution " + id));
    if (!TalkPages.mayModerate(one, visitor)) {
      throw new Forbidden("not moderated by this person");
    }
    if (one.withdrawn().isPresent()) {
      throw new Overtaken("its author has withdrawn it");
    }
    return one;
  }

  private ContributionPage page(Dossier dossier, Contribution one, Form form, Ui ui) {
    List<Contribution.Hiding> hidings = discussion.hidings(one.id());
    Map<UUID, Person> who = people.find(hidings.stream().map(Contribution.Hiding::by).toList());
    List<ContributionPage.Past> past =
        hidings.stream()
            .map(
                hiding ->
                    new ContributionPage.Past(
                        TalkPages.when(hiding.at(), ui),
                        "",
                        ui.t(
                            hiding.hidden() ? "decisions.talk.hidden" : "decisions.talk.shownAgain",
                            "name",
                            Optional.ofNullable(who.get(hiding.by())).map(Person::name).orElse(""),
                            "date",
                            ui.date(hiding.at()),
                            "reason",
                            hiding.reason())))
            .toList();
    return page(dossier, one, "moderation", pages.by(one), form, past, ui);
  }

  static ContributionPage page(
      Dossier dossier,
      Contribution one,
      String act,
      String by,
      Form form,
      List<ContributionPage.Past> past,
      Ui ui) {
    String at = dossier.proposal().path() + "/discussion/";
    return new ContributionPage(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        at + one.id(),
        at + one.parent().orElse(one.id()),
        act,
        by,
        Markdown.html(one.body()),
        one.hidden(),
        past,
        form);
  }
}
