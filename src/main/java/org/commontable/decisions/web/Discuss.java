package org.commontable.decisions.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Contribution;
import org.commontable.decisions.store.Discussion;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Mentions;
import org.commontable.platform.web.ChangesNoPage;
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
 * Members talk about a proposal while it can still be changed: threads, replies, second thoughts.
 */
@Controller
class Discuss {
  static final int LONGEST = 4000;

  private final Finder finder;
  private final Discussion discussion;
  private final Mentions mentions;
  private final Named named;
  private final MentionLetters letters;
  private final TalkPages pages;

  Discuss(
      Finder finder,
      Discussion discussion,
      Mentions mentions,
      Named named,
      MentionLetters letters,
      TalkPages pages) {
    this.finder = finder;
    this.discussion = discussion;
    this.mentions = mentions;
    this.named = named;
    this.letters = letters;
    this.pages = pages;
  }

  @GetMapping("/decisions/{number}/discussion")
  @May(Act.READ_AS_MEMBER)
  Reply all(@PathVariable String number, Form asked, Visitor visitor, Ui ui) {
    return Reply.page(
        "decisions/discussion",
        pages.all(finder.dossier(number), page(asked), Form.blank(), visitor, ui));
  }

  @PostMapping("/decisions/{number}/discussion")
  @May(Act.DISCUSS)
  @ChangesNoPage
  Reply begin(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = stillOpen(finder.dossier(number));
    Optional<UUID> privateTo = form.optional("for", 40).map(Finder::id);
    privateTo.ifPresent(id -> mustSitFor(id, visitor));
    String body = words(form, visitor);
    if (!form.ok()) {
      return Reply.invalid("decisions/discussion", pages.all(dossier, 1, form, visitor, ui));
    }
    Optional<UUID> said = say(dossier, Optional.empty(), privateTo, body, visitor, form);
    String at = dossier.proposal().path() + "/discussion";
    return Reply.seeOther(said.map(id -> at + "/" + id).orElse(at), "decisions.talk.done");
  }

  @GetMapping("/decisions/{number}/discussion/{id}")
  @May(Act.READ_AS_MEMBER)
  Reply thread(
      @PathVariable String number, @PathVariable String id, Form asked, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    Contribution one = find(dossier, id, visitor);
    Contribution head = one.parent().map(p -> find(dossier, p.toString(), visitor)).orElse(one);
    return Reply.page(
        "decisions/discussion",
        pages.thread(dossier, head, page(asked), Form.blank(), visitor, ui));
  }

  @PostMapping("/decisions/{number}/discussion/{id}")
  @May(Act.DISCUSS)
  @ChangesNoPage
  Reply reply(
      @PathVariable String number, @PathVariable String id, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = stillOpen(finder.dossier(number));
    Contribution head = find(dossier, id, visitor);
    if (head.parent().isPresent()) {
      throw new Forbidden("a reply is not replied to");
    }
    String body = words(form, visitor);
    if (!form.ok()) {
      return Reply.invalid(
          "decisions/discussion", pages.thread(dossier, head, 1, form, visitor, ui));
    }
    say(dossier, Optional.of(head.id()), head.privateTo(), body, visitor, form);
    long page = head.replies() / TalkPages.REPLIES + 1;
    String at = dossier.proposal().path() + "/discussion/" + head.id();
    return Reply.seeOther(page > 1 ? at + "?page=" + page : at, "decisions.talk.done");
  }

  @GetMapping("/decisions/{number}/discussion/{id}/edit")
  @May(Act.DISCUSS)
  Reply askToEdit(@PathVariable String number, @PathVariable String id, Visitor visitor, Ui ui) {
    Dossier dossier = stillOpen(finder.dossier(number));
    Contribution one = editable(find(dossier, id, visitor), visitor);
    return Reply.page(
        "decisions/contribution",
        page(dossier, one, "edit", Form.of(java.util.Map.of("body", one.body())), List.of(), ui));
  }

  @PostMapping("/decisions/{number}/discussion/{id}/edit")
  @May(Act.DISCUSS)
  @ChangesNoPage
  Reply edit(
      @PathVariable String number, @PathVariable String id, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = stillOpen(finder.dossier(number));
    // First of all, so that two edits at once follow one another.
    boolean tooFast = discussion.isTooFast(visitor.mustBeSomebody().id());
    Contribution one = editable(find(dossier, id, visitor), visitor);
    String body = form.requiredText("body", LONGEST);
    if (tooFast) {
      form.error("body", "decisions.talk.slow");
    }
    if (!form.ok()) {
      return Reply.invalid(
          "decisions/contribution", page(dossier, one, "edit", form, List.of(), ui));
    }
    if (!body.equals(one.body())) {
      discussion.edit(one, body, one.author());
      name(one.id(), one.version() + 1, one.privateTo(), body, one.author());
    }
    return Reply.seeOther(at(dossier, one), "decisions.talk.editedNow");
  }

  @GetMapping("/decisions/{number}/discussion/{id}/versions")
  @May(Act.READ_AS_MEMBER)
  Reply versions(@PathVariable String number, @PathVariable String id, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    Contribution one = find(dossier, id, visitor);
    if (!one.readable()) {
      throw new NotFound("versions of what is withdrawn or hidden");
    }
    List<ContributionPage.Past> past =
        discussion.versions(one.id()).stream()
            .map(
                version ->
                    new ContributionPage.Past(
                        TalkPages.when(version.at(), ui),
                        Markdown.html(version.body()),
                        ui.t("decisions.talk.version", "version", version.version())))
            .toList();
    return Reply.page(
        "decisions/contribution", page(dossier, one, "versions", Form.blank(), past, ui));
  }

  /** At any time, after the close too: they are her words. */
  @PostMapping("/decisions/{number}/discussion/{id}/withdrawal")
  @May(Act.DISCUSS)
  @ChangesNoPage
  Reply withdraw(@PathVariable String number, @PathVariable String id, Visitor visitor) {
    Dossier dossier = finder.dossier(number);
    Contribution one = find(dossier, id, visitor);
    if (!TalkPages.isAuthor(one, visitor)) {
      throw new Forbidden("only its author withdraws a contribution");
    }
    discussion.withdraw(one.id());
    return Reply.seeOther(at(dossier, one), "decisions.talk.withdrawnNow");
  }

  private Optional<UUID> say(
      Dossier dossier,
      Optional<UUID> parent,
      Optional<UUID> privateTo,
      String body,
      Visitor visitor,
      Form form) {
    Optional<UUID> sitsFor =
        privateTo.or(() -> Briefs.ownOrganizations(visitor).stream().findFirst());
    Optional<UUID> said =
        discussion.say(
            dossier.proposal().id(),
            parent,
            privateTo,
            sitsFor,
            body,
            Finder.author(visitor, form));
    said.ifPresent(id -> name(id, 1, privateTo, body, visitor.mustBeSomebody().id()));
    return said;
  }

  /** Whoever is named hears of it at once, unless she had such a letter within a day. */
  private void name(
      UUID contribution, int version, Optional<UUID> privateTo, String body, UUID author) {
    if (body.contains("@")) {
      Named.Found found = named.in(body, named.all(privateTo));
      mentions.note(
          contribution,
          version,
          found.names(),
          found.persons().stream().filter(person -> !person.equals(author)).toList());
      if (!found.persons().isEmpty()) {
        letters.round();
      }
    }
  }

  private String words(Form form, Visitor visitor) {
    String body = form.requiredText("body", LONGEST);
    if (form.ok() && discussion.isTooFast(visitor.mustBeSomebody().id())) {
      form.error("body", "decisions.talk.slow");
    }
    return body;
  }

  private static void mustSitFor(UUID organization, Visitor visitor) {
    if (!visitor.sitsFor(organization)) {
      throw new Forbidden("a thread of another organization");
    }
  }

  private Contribution find(Dossier dossier, String id, Visitor visitor) {
    Set<UUID> mine = Briefs.ownOrganizations(visitor);
    return discussion
        .find(Finder.id(id), dossier.proposal().id(), mine)
        .orElseThrow(() -> new NotFound("contribution " + id));
  }

  private Dossier stillOpen(Dossier dossier) {
    if (!pages.isOpen(dossier)) {
      throw new Forbidden("a decision that is closed takes no contributions");
    }
    return dossier;
  }

  private static Contribution editable(Contribution one, Visitor visitor) {
    if (!TalkPages.isAuthor(one, visitor) || !one.readable()) {
      throw new Forbidden("only its author edits a contribution that stands");
    }
    return one;
  }

  private static String at(Dossier dossier, Contribution one) {
    return dossier.proposal().path() + "/discussion/" + one.parent().orElse(one.id());
  }

  private ContributionPage page(
      Dossier dossier,
      Contribution one,
      String act,
      Form form,
      List<ContributionPage.Past> past,
      Ui ui) {
    return Moderate.page(dossier, one, act, pages.by(one), form, past, ui);
  }

  private static int page(Form asked) {
    try {
      return Integer.parseInt(asked.value("page"));
    } catch (NumberFormatException none) {
      return 1;
    }
  }
}
