package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.clauses.Edits;
import org.commontable.decisions.store.Amendment;
import org.commontable.decisions.store.Amendments;
import org.commontable.decisions.store.Author;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Openings;
import org.commontable.decisions.store.Proposals;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The mover takes an amendment into the text or says why not; its author may take it back. */
@Controller
class AnswerAmendment {
  private final Finder finder;
  private final Amending amending;
  private final Amendments amendments;
  private final Proposals proposals;
  private final Openings openings;
  private final VoteLetters voteLetters;
  private final AmendmentLetters letters;
  private final Clock clock;

  AnswerAmendment(
      Finder finder,
      Amending amending,
      Amendments amendments,
      Proposals proposals,
      Openings openings,
      VoteLetters voteLetters,
      AmendmentLetters letters,
      Clock clock) {
    this.finder = finder;
    this.amending = amending;
    this.amendments = amendments;
    this.proposals = proposals;
    this.openings = openings;
    this.voteLetters = voteLetters;
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/amendments/{id}")
  @May(Act.READ_AS_MEMBER)
  Reply show(@PathVariable String number, @PathVariable String id, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    Amendment amendment = amending.find(dossier, id);
    return Reply.page(
        "decisions/amendment",
        page(dossier, amendment, visitor, filled(dossier, amendment, ui), ui));
  }

  /** A new version as any: every stance is asked again and the time to answer starts anew. */
  @PostMapping("/decisions/{number}/amendments/{id}/acceptance")
  @May(Act.PROPOSE)
  Reply accept(
      @PathVariable String number, @PathVariable String id, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    Amendment amendment = answerable(dossier, id, visitor);
    LocalizedText before = dossier.text().body();
    Optional<LocalizedText> made = amendment.appliedTo(before);
    String note = form.required("note", 300);
    Optional<String> spanish =
        before.isTranslatedTo("es")
            ? form.optionalText("bodyEs", FileProposal.LONGEST_TEXT)
            : Optional.empty();
    if (!form.value("after").equals(Integer.toString(dossier.text().version()))) {
      form.error("note", "decisions.write.overtaken");
    } else if (made.isEmpty()) {
      form.error("note", "decisions.amend.cannot");
    } else if (made.get().in("en").length() > FileProposal.LONGEST_TEXT) {
      form.error("note", "decisions.amend.tooLong");
    }
    made.ifPresent(
        text -> VersionForm.checkBoth(form, before, LocalizedText.of(text.in("en"), spanish)));
    List<Amendment> clashing = amending.clashing(dossier, amendment);
    for (Amendment other : clashing) {
      if (made.isPresent() && other.in(made.get()).isPresent()) {
        form.oneOf("other-" + other.id(), List.of("falls", "stays"));
      }
    }
    if (!form.ok() || made.isEmpty()) {
      return Reply.invalid("decisions/amendment", page(dossier, amendment, visitor, form, ui));
    }
    Author author = Finder.author(visitor, form);
    LocalizedText text = LocalizedText.of(made.get().in("en"), spanish);
    boolean open = dossier.openAt(clock.instant());
    amendments.accept(dossier, amendment, text, author);
    for (Amendment other : clashing) {
      if (!form.value("other-" + other.id()).equals("stays") || other.in(text).isEmpty()) {
        amendments.fall(dossier, other, amendment, author);
        letters.answered(dossier, other, Amendment.Kind.FALLEN, "");
      }
    }
    int version = dossier.text().version() + 1;
    proposals.write(
        dossier.proposal(),
        version,
        text,
        note,
        open ? Optional.of(openings.restart(dossier)) : Optional.empty(),
        author);
    letters.answered(dossier, amendment, Amendment.Kind.ACCEPTED, "");
    if (open) {
      voteLetters.post(finder.dossier(number), "version");
    }
    return Reply.seeOther(
        dossier.proposal().path(),
        open ? "decisions.write.done" : "decisions.write.doneDraft",
        "version",
        version);
  }

  @PostMapping("/decisions/{number}/amendments/{id}/refusal")
  @May(Act.PROPOSE)
  Reply refuse(
      @PathVariable String number, @PathVariable String id, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    Amendment amendment = answerable(dossier, id, visitor);
    String why = form.requiredText("why", 2000);
    if (!form.ok()) {
      return Reply.invalid("decisions/amendment", page(dossier, amendment, visitor, form, ui));
    }
    amendments.refuse(dossier, amendment, why, Finder.author(visitor, form));
    letters.answered(dossier, amendment, Amendment.Kind.REFUSED, why);
    return Reply.seeOther(dossier.proposal().path() + "/amendments", "decisions.amend.refused");
  }

  @PostMapping("/decisions/{number}/amendments/{id}/withdrawal")
  @May(Act.AMEND)
  Reply withdraw(@PathVariable String number, @PathVariable String id, Form form, Visitor visitor) {
    Dossier dossier = finder.alone(number);
    Amendment amendment = waiting(dossier, id);
    visitor.mustActFor(amendment.organization());
    amendments.withdraw(dossier, amendment, Finder.author(visitor, form));
    return Reply.seeOther(dossier.proposal().path() + "/amendments", "decisions.amend.withdrawn");
  }

  private Amendment answerable(Dossier dossier, String id, Visitor visitor) {
    if (!DecisionPages.mayWrite(dossier, visitor)) {
      throw new Forbidden("only the mover answers");
    }
    Amendment amendment = waiting(dossier, id);
    UUID mover = dossier.proposal().mover();
    if (mover != null) {
      visitor.mustActFor(mover);
    }
    return amendment;
  }

  private Amendment waiting(Dossier dossier, String id) {
    Amendment amendment = amending.find(dossier, id);
    if (!dossier.takesAmendments(clock.instant())) {
      throw Forbidden.asThingsStand("only while the text can be changed");
    }
    if (!amendment.isOpen()) {
      throw new Overtaken("answered already");
    }
    return amendment;
  }

  private Form filled(Dossier dossier, Amendment amendment, Ui ui) {
    var values = new HashMap<String, String>();
    values.put("note", Amending.note(amending.name(amendment.organization()), ui.words()));
    amendment
        .appliedTo(dossier.text().body())
        .filter(text -> text.isTranslatedTo("es"))
        .ifPresent(text -> values.put("bodyEs", text.in("es")));
    return Form.of(values);
  }

  private AmendmentPage page(
      Dossier dossier, Amendment amendment, Visitor visitor, Form form, Ui ui) {
    Instant now = clock.instant();
    LocalizedText body = dossier.text().body();
    boolean waits = amendment.isOpen() && dossier.takesAmendments(now);
    Optional<Edits> here = waits ? amendment.in(body) : Optional.empty();
    LocalizedText before = here.isPresent() ? body : amendment.base();
    Optional<LocalizedText> after = amendment.appliedTo(before);
    boolean spanish = before.isTranslatedTo("es") && amendment.editsEs().isPresent();
    return new AmendmentPage(
        ActPage.of(dossier, form, ui, Integer.toString(dossier.text().version())),
        amendment.id().toString(),
        ui.t("decisions.amend.of", "name", amending.name(amendment.organization())),
        amendment.reason(),
        ui.t(
            "decisions.amend.about",
            "what",
            Amending.what(amendment, body, ui.words()),
            "version",
            amendment.version(),
            "date",
            ui.date(amendment.at())),
        Amending.state(dossier, amendment, now, ui),
        after.map(text -> Diff.of(before.in("en"), text.in("en"))).orElse(List.of()),
        spanish
            ? after.map(text -> Diff.of(before.in("es"), text.in("es"))).orElse(List.of())
            : List.of(),
        waits
            ? amending.clashing(dossier, amendment).stream()
                .map(other -> clash(dossier, other, after, ui))
                .toList()
            : List.of(),
        waits && visitor.may(Act.PROPOSE) && DecisionPages.mayWrite(dossier, visitor),
        VersionForm.means(dossier, now, ui),
        here.isPresent() && after.isPresent(),
        body.isTranslatedTo("es"),
        waits && visitor.may(Act.AMEND) && visitor.speaksFor(amendment.organization()),
        amendment.isOpen());
  }

  private AmendmentPage.Clash clash(
      Dossier dossier, Amendment other, Optional<LocalizedText> after, Ui ui) {
    return new AmendmentPage.Clash(
        other.id().toString(),
        dossier.proposal().path() + "/amendments/" + other.id(),
        amending.name(other.organization()),
        Amending.what(other, dossier.text().body(), ui.words()),
        after.flatMap(other::in).isPresent());
  }
}
