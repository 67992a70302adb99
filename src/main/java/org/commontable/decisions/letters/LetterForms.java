package org.commontable.decisions.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Decisions;
import org.commontable.members.Coalitions;
import org.commontable.members.Organizations;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Options;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Reads what was typed about a letter. */
@Component
class LetterForms {
  static final int LONGEST_TEXT = 20_000;
  private static final int DAYS_AHEAD = 730;

  /** A list to choose from has an end: the newest. */
  private static final int MOST_OFFERED = 200;

  private final Decisions decisions;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Clock clock;

  LetterForms(
      Decisions decisions, Organizations organizations, Coalitions coalitions, Clock clock) {
    this.decisions = decisions;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  LetterActs.Draft draft(Form form) {
    return new LetterActs.Draft(
        form.requiredText("addressee", 500),
        form.required("subject", 140),
        form.requiredText("body", LONGEST_TEXT),
        form.oneOf("lang", Languages.ALL),
        form.optional("note", 300).orElse(""));
  }

  /** The end of that day where the table sits; with a fault when it is past or unreadable. */
  Optional<Instant> until(Form form) {
    form.required("until", 10);
    return form.parsed("until", LocalDate::parse, "decisions.letters.until.unreadable")
        .map(day -> day.plusDays(1).atStartOfDay(coalitions.current().zone()).toInstant())
        .filter(
            until -> {
              boolean ahead =
                  until.isAfter(clock.instant())
                      && until.isBefore(
                          clock.instant().plus(java.time.Duration.ofDays(DAYS_AHEAD)));
              if (!ahead) {
                form.error("until", "decisions.letters.until.range", "days", DAYS_AHEAD);
              }
              return ahead;
            });
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), coalitions.current().zone());
  }

  /** A day that has come: nobody sends or authorizes tomorrow. */
  Optional<LocalDate> dayPast(String field, Form form) {
    form.required(field, 10);
    return form.parsed(field, LocalDate::parse, "decisions.letters.until.unreadable")
        .filter(
            day -> {
              boolean past = !day.isAfter(today()) && day.getYear() > 1900;
              if (!past) {
                form.error(field, "decisions.letters.dayAhead");
              }
              return past;
            });
  }

  LetterFormPage page(Optional<SignOnLetter> letter, Form form, Visitor visitor, Ui ui) {
    return new LetterFormPage(
        letter.map(SignOnLetter::path).orElse(""),
        starters(visitor, ui),
        letter.isPresent() ? Map.of() : resting(ui),
        languages(ui),
        letter.map(one -> one.current().version()).orElse(0),
        letter.map(one -> one.signatures().size()).orElse(0),
        form);
  }

  Map<String, String> starters(Visitor visitor, Ui ui) {
    var starters = new LinkedHashMap<String, String>();
    organizations.at(clock.instant()).stream()
        .filter(one -> visitor.speaksFor(one.id()))
        .forEach(one -> starters.put(one.id().toString(), one.name()));
    if (visitor.may(Act.KEEP_POSITIONS)) {
      starters.put("table", ui.t("decisions.letters.new.table"));
    }
    return starters;
  }

  private Map<String, String> resting(Ui ui) {
    var adopted = new LinkedHashMap<String, String>();
    decisions
        .newestAdopted(MOST_OFFERED)
        .forEach(one -> adopted.put(one.number(), one.number() + " " + one.title().in(ui.lang())));
    return Options.withNone(ui.t("decisions.letters.new.noDecision"), adopted);
  }

  private static Map<String, String> languages(Ui ui) {
    var languages = new LinkedHashMap<String, String>();
    List.of("en", "es")
        .forEach(lang -> languages.put(lang, ui.t("decisions.letters.lang." + lang)));
    return languages;
  }
}
