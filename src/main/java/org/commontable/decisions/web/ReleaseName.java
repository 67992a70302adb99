package org.commontable.decisions.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.NameBook;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization releases its name for the public or takes it off, at any hour. */
@Controller
class ReleaseName {
  private final Finder finder;
  private final NameBook names;
  private final Clock clock;

  ReleaseName(Finder finder, NameBook names, Clock clock) {
    this.finder = finder;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/name")
  @May(Act.RELEASE_NAME)
  Reply ask(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    Elector elector = TakeStance.ownSeat(dossier, form, visitor);
    return Reply.page(
        "decisions/name",
        new NamePage(
            dossier.proposal().path(),
            number,
            dossier.proposal().title().in(ui.lang()),
            dossier.proposal().area(),
            elector.organization().toString(),
            elector.name(),
            dossier.releases().has(elector.organization()),
            Optional.ofNullable(dossier.said(clock.instant()).last().get(elector.organization()))
                .filter(given -> !given.conditions().isEmpty())
                .isPresent()));
  }

  @PostMapping("/decisions/{number}/name")
  @May(Act.RELEASE_NAME)
  Reply wish(@PathVariable String number, Form form, Visitor visitor) {
    Dossier dossier = finder.dossier(number);
    Elector elector = TakeStance.ownSeat(dossier, form, visitor);
    String wish = form.oneOf("wish", List.of("release", "withdraw"));
    if (!form.ok()) {
      return Reply.seeOther(dossier.proposal().path() + "/name?for=" + elector.organization());
    }
    boolean release = wish.equals("release");
    if (release
        && (dossier.proposal().audience() != Audience.PUBLIC
            || !dossier.counting(clock.instant()).yes().contains(elector.organization()))) {
      throw Forbidden.asThingsStand("only a yes on a public decision bears a name");
    }
    if (release) {
      visitor.mustActFor(elector.organization()); // its withdrawal anybody of hers may, at any hour
    }
    names.wish(dossier, elector.organization(), release, Finder.author(visitor, form));
    return Reply.seeOther(
        dossier.proposal().path(),
        release ? "decisions.name.released" : "decisions.name.withdrawn",
        "name",
        elector.name());
  }
}
