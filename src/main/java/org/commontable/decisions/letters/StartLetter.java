package org.commontable.decisions.letters;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins a letter: for one's own organization, or (convener and clerk) for the table. */
@Controller
class StartLetter {
  private static final String TEMPLATE = "decisions/letters/write";

  private final LetterForms forms;
  private final LetterActs acts;
  private final Decisions decisions;

  StartLetter(LetterForms forms, LetterActs acts, Decisions decisions) {
    this.forms = forms;
    this.acts = acts;
    this.decisions = decisions;
  }

  @GetMapping("/letters/new")
  @May(Act.START_LETTER)
  Reply ask(Visitor visitor, Ui ui) {
    var filled = new HashMap<>(Map.of("lang", ui.lang())); // who reads it she says herself
    var starters = forms.starters(visitor, ui).keySet();
    if (starters.size() == 1) {
      filled.put("for", starters.iterator().next());
    }
    return Reply.page(TEMPLATE, forms.page(Optional.empty(), Form.of(filled), visitor, ui));
  }

  @PostMapping("/letters/new")
  @May(Act.START_LETTER)
  Reply start(Form form, Visitor visitor, Ui ui) {
    LetterActs.Draft draft = forms.draft(form);
    Optional<Instant> until = forms.until(form);
    String audience = form.oneOf("audience", List.of("members", "public"));
    String starter = form.oneOf("for", List.copyOf(forms.starters(visitor, ui).keySet()));
    Optional<String> decision = form.optional("decision", 20);
    boolean open = audience.equals("public");
    decision
        .filter(one -> decisions.find(one).filter(d -> carries(d, open)).isEmpty())
        .ifPresent(_ -> form.error("decision", "decisions.letters.decision.none"));
    if (open && starter.equals("table") && decision.isEmpty()) {
      form.error("decision", "decisions.letters.decision.needed");
    }
    if (!form.ok() || until.isEmpty()) {
      return Reply.invalid(TEMPLATE, forms.page(Optional.empty(), form, visitor, ui));
    }
    Optional<UUID> organization =
        Optional.of(starter).filter(one -> !one.equals("table")).map(UUID::fromString);
    organization.ifPresent(one -> visitor.mustActFor(one));
    long number =
        acts.start(
            Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
            decision.orElse(null),
            organization.orElse(null),
            draft,
            until.get(),
            visitor.mustBeSomebody().id());
    return Reply.seeOther("/letters/" + number, "decisions.letters.new.done");
  }

  /** What everybody reads rests on nothing that only members read. */
  private static boolean carries(DecisionView decision, boolean open) {
    return decision.status().adopted() && (!open || decision.audience() == Audience.PUBLIC);
  }
}
