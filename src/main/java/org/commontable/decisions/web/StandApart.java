package org.commontable.decisions.web;

import java.time.Clock;
import java.util.List;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Resolutions;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization that blocked and was outvoted says that it takes no part, or takes that back. */
@Controller
class StandApart {
  private final Finder finder;
  private final Resolutions resolutions;
  private final Clock clock;

  StandApart(Finder finder, Resolutions resolutions, Clock clock) {
    this.finder = finder;
    this.resolutions = resolutions;
    this.clock = clock;
  }

  @PostMapping("/decisions/{number}/taking-part")
  @May(Act.TAKE_STANCE)
  Reply say(@PathVariable String number, Form form, Visitor visitor) {
    Dossier dossier = finder.alone(number);
    Elector elector = TakeStance.seatInTurn(dossier, form, visitor);
    if (visitor.handedOver()) {
      throw Forbidden.byHandedOverLink("only who signed in herself says so");
    }
    if (!dossier.outvoted().mayStandApart(elector.organization(), clock.instant())) {
      throw Forbidden.asThingsStand("only who blocked what a vote then adopted");
    }
    boolean takesPart = form.oneOf("wish", List.of("apart", "part")).equals("part");
    if (!form.ok()) {
      return Reply.seeOther(dossier.proposal().path());
    }
    resolutions.takePart(dossier, elector.organization(), takesPart, Finder.author(visitor, form));
    return Reply.seeOther(
        dossier.proposal().path(),
        takesPart ? "decisions.part.taken" : "decisions.part.none",
        "name",
        elector.name());
  }
}
