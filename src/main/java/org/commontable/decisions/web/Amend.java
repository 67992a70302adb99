package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.clauses.Clauses;
import org.commontable.decisions.clauses.Edit;
import org.commontable.decisions.clauses.Edits;
import org.commontable.decisions.clauses.Place;
import org.commontable.decisions.store.Amendment;
import org.commontable.decisions.store.Amendments;
import org.commontable.decisions.store.Dossier;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The clauses of a text; a delegate marks some and proposes other words for them. */
@Controller
class Amend {
  private static final int MOST_CLAUSES = 30;
  private static final int LONGEST_WORDS = 5_000;

  private final Finder finder;
  private final Amending amending;
  private final Amendments amendments;
  private final AmendmentLetters letters;
  private final Clock clock;

  Amend(
      Finder finder,
      Amending amending,
      Amendments amendments,
      AmendmentLetters letters,
      Clock clock) {
    this.finder = finder;
    this.amending = amending;
    this.amendments = amendments;
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/amendments")
  @May(Act.READ_AS_MEMBER)
  Reply list(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.page(
        "decisions/amendments", page(finder.dossier(number), visitor, Form.blank(), ui));
  }

  @GetMapping("/decisions/{number}/amendments/new")
  @May(Act.AMEND)
  Reply ask(@PathVariable String number, Form asked, Visitor visitor, Ui ui) {
    Dossier dossier = amendable(finder.dossier(number));
    LocalizedText body = dossier.text().body();
    Clauses clauses = Clauses.of(body.in("en"));
    List<Integer> marked = marked(asked, clauses);
    if (marked.isEmpty() || marked.size() > MOST_CLAUSES) {
      Form form = Form.blank();
      form.error("clause-1", "decisions.amend.mark", "most", MOST_CLAUSES);
      return Reply.invalid("decisions/amendments", page(dossier, visitor, form, ui));
    }
    var values = new HashMap<String, String>();
    for (int clause : marked) {
      values.put("change-" + clause, "replace");
      values.put("words-" + clause, clauses.words(clause));
      if (Amending.isParallel(body)) {
        values.put("wordsEs-" + clause, Clauses.of(body.in("es")).words(clause));
      }
    }
    return Reply.page("decisions/amend", page(dossier, visitor, Form.of(values), ui).only(marked));
  }

  @PostMapping("/decisions/{number}/amendments")
  @May(Act.AMEND)
  Reply propose(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = amendable(finder.alone(number));
    UUID organization = Finder.id(form.value("for"));
    visitor.mustActFor(organization);
    if (!amending.isMember(organization, clock.instant())) {
      throw Forbidden.asThingsStand("only members in good standing amend");
    }
    Clauses clauses = Clauses.of(dossier.text().body().in("en"));
    List<Integer> marked = marked(form, clauses);
    String reason = form.requiredText("reason", 2000);
    if (!form.value("after").equals(Integer.toString(dossier.text().version()))) {
      form.error("reason", "decisions.write.overtaken");
    }
    if (marked.isEmpty() || marked.size() > MOST_CLAUSES) {
      form.error("reason", "decisions.amend.mark", "most", MOST_CLAUSES);
    }
    Optional<Edits> edits = edits(form, marked, clauses, "words-");
    Optional<Edits> spanish = spanish(form, marked, dossier.text().body());
    edits.ifPresent(said -> checkResult(form, marked, said, clauses));
    if (!form.ok() || edits.isEmpty()) {
      return Reply.invalid("decisions/amend", page(dossier, visitor, form, ui).only(marked));
    }
    UUID id =
        amendments.propose(
            dossier, organization, edits.get(), spanish, reason, Finder.author(visitor, form));
    letters.proposed(dossier, organization, edits.get(), reason, id);
    return Reply.seeOther(
        dossier.proposal().path() + "/amendments/" + id, "decisions.amend.proposed");
  }

  private static List<Integer> marked(Form form, Clauses clauses) {
    var marked = new TreeSet<Integer>();
    for (String value : form.values("clause")) {
      if (value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) <= clauses.size()) {
        marked.add(Integer.parseInt(value));
      }
    }
    return List.copyOf(marked);
  }

  /** What was written for each marked clause; what is wrong with it stands in the form. */
  private static Optional<Edits> edits(
      Form form, List<Integer> marked, Clauses clauses, String field) {
    var edits = new ArrayList<Edit>();
    for (int clause : marked) {
      var changes = List.of("replace", "strike", "before", "after");
      String change = form.oneOf("change-" + clause, changes);
      boolean strikes = change.equals("strike");
      String words = strikes ? "" : form.requiredText(field + clause, LONGEST_WORDS);
      if (!strikes && isAsItStands(words, clause, clauses)) {
        form.error(field + clause, "decisions.write.same");
      }
      if (changes.contains(change) && words.isEmpty() == strikes) {
        edits.add(
            new Edit(
                clause,
                Edit.Change.of(change),
                strikes ? words : clauses.asItemLike(clause, words)));
      }
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(new Edits(edits));
  }

  private static boolean isAsItStands(String words, int clause, Clauses clauses) {
    return !words.isEmpty()
        && clauses.asItemLike(clause, words).strip().equals(clauses.words(clause).strip());
  }

  /** All of it in Spanish, or none: boxes that still say what the clauses say were left alone. */
  private static Optional<Edits> spanish(Form form, List<Integer> marked, LocalizedText text) {
    boolean strikesAll =
        marked.stream().allMatch(clause -> form.value("change-" + clause).equals("strike"));
    if (!Amending.isParallel(text)) {
      return Optional.empty();
    }
    Clauses clauses = Clauses.of(text.in("es"));
    boolean written =
        marked.stream()
            .filter(clause -> !form.value("change-" + clause).equals("strike"))
            .filter(clause -> !form.value("wordsEs-" + clause).isEmpty())
            .anyMatch(clause -> !isAsItStands(form.value("wordsEs-" + clause), clause, clauses));
    return strikesAll || written ? edits(form, marked, clauses, "wordsEs-") : Optional.empty();
  }

  private static void checkResult(Form form, List<Integer> marked, Edits edits, Clauses clauses) {
    int length = edits.applyTo(clauses).strip().length();
    if (length == 0) {
      form.error("change-" + marked.getFirst(), "decisions.amend.nothingLeft");
    } else if (length > FileProposal.LONGEST_TEXT) {
      form.error("words-" + marked.getFirst(), "decisions.amend.tooLong");
    }
  }

  private Dossier amendable(Dossier dossier) {
    if (!dossier.takesAmendments(clock.instant())) {
      throw Forbidden.asThingsStand("only while the text can be changed");
    }
    return dossier;
  }

  private AmendmentsPage page(Dossier dossier, Visitor visitor, Form form, Ui ui) {
    Instant now = clock.instant();
    LocalizedText body = dossier.text().body();
    boolean parallel = Amending.isParallel(body);
    Clauses clauses = Clauses.of(parallel ? body.in(ui.lang()) : body.in("en"));
    var onClauses = new HashMap<Integer, List<AmendmentsPage.Line>>();
    var movedOn = new ArrayList<AmendmentsPage.Line>();
    var answered = new ArrayList<AmendmentsPage.Line>();
    List<Amendment> all = amendments.of(dossier.proposal());
    Map<UUID, Edits> standing =
        Amending.standing(dossier, all.stream().filter(Amendment::isOpen).toList());
    for (Amendment one : all) {
      var line = amending.line(dossier, one, all, standing, now, ui);
      Optional<Edits> here = Optional.ofNullable(standing.get(one.id()));
      if (!one.isOpen()) {
        answered.add(line);
      } else if (here.isEmpty()) {
        movedOn.add(line);
      } else {
        here.get()
            .all()
            .forEach(
                edit -> onClauses.computeIfAbsent(edit.clause(), _ -> new ArrayList<>()).add(line));
      }
    }
    List<Place> places = Clauses.of(body.in("en")).places();
    var rows = new ArrayList<AmendmentsPage.Clause>();
    for (int clause = 1; clause <= clauses.size(); clause++) {
      rows.add(
          new AmendmentsPage.Clause(
              clause,
              Amending.place(places.get(clause - 1), ui.words()),
              Markdown.html(clauses.shown(clause)),
              parallel,
              List.copyOf(onClauses.getOrDefault(clause, List.of()))));
    }
    return new AmendmentsPage(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        dossier.text().version(),
        dossier.takesAmendments(now) && visitor.may(Act.AMEND),
        visitor.organizations().stream()
            .filter(id -> amending.isMember(id, now))
            .map(id -> new StancePage.Choice(id.toString(), amending.name(id)))
            .toList(),
        rows,
        movedOn,
        answered,
        form);
  }
}
