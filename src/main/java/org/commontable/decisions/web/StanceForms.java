package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.store.Author;
import org.commontable.decisions.store.Channel;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.NewStance;
import org.commontable.decisions.store.OtherVersion;
import org.commontable.decisions.store.StanceBook;
import org.commontable.decisions.store.TooLate;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Shows and reads the form of a stance: for a delegate, through a mailed link, for the clerk. */
@Component
class StanceForms {
  /** More conditions than these are one too many for a form and for a coalition. */
  static final int MOST_CONDITIONS = 5;

  private static final int LONG = 2000;

  private final StanceBook stances;
  private final Clock clock;

  StanceForms(StanceBook stances, Clock clock) {
    this.stances = stances;
    this.clock = clock;
  }

  StancePage page(
      Dossier dossier, Optional<Elector> elector, String action, String back, Form form, Ui ui) {
    Instant now = clock.instant();
    UUID organization = elector.map(Elector::organization).orElse(new UUID(0, 0));
    Optional<Given> said = Optional.ofNullable(dossier.current(now).get(organization));
    boolean closed = elector.isPresent() && !dossier.mayAnswer(organization, now);
    return new StancePage(
        action,
        back,
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        elector.map(e -> e.organization().toString()).orElse(""),
        elector.map(Elector::name).orElse(""),
        dossier.text().version(),
        Markdown.html(dossier.text().body().in(ui.lang())),
        dossier
            .answerUntil(now)
            .map(end -> ui.t("decisions.stance.until", "when", ui.dateTime(end)))
            .orElse(""),
        said.map(
                given ->
                    ui.t(
                        "decisions.stance.now",
                        "name",
                        elector.map(Elector::name).orElse(""),
                        "word",
                        Pictures.word(given, ui),
                        "when",
                        ui.dateTime(given.at())))
            .orElse(""),
        closed ? tooLate(dossier.answerUntil(now).or(dossier::closes), ui) : "",
        options(dossier, ui),
        isConsensus(dossier),
        dossier.opened().electors().stream()
            .filter(e -> dossier.mayAnswer(e.organization(), now))
            .map(e -> new StancePage.Choice(e.organization().toString(), e.name()))
            .toList(),
        Stream.of(Channel.values())
            .map(c -> new StancePage.Choice(c.key(), ui.t("decisions.channel." + c.key())))
            .toList(),
        form);
  }

  /** What was said before, filled in, so that a change starts from it. */
  Form filled(Dossier dossier, UUID organization) {
    var values = new java.util.HashMap<String, String>();
    Optional.ofNullable(dossier.last(clock.instant()).get(organization))
        .ifPresent(
            given -> {
              values.put("stance", given.legal() ? "recused" : given.stance());
              values.put("reason", given.stance().equals("block") ? "" : given.reason());
              values.put("blockReason", given.stance().equals("block") ? given.reason() : "");
              values.put("principle", given.principle());
              values.put("meet", given.meet());
              for (int i = 0; i < Math.min(given.conditions().size(), MOST_CONDITIONS); i++) {
                values.put("condition" + (i + 1), given.conditions().get(i).text());
              }
            });
    return Form.of(values);
  }

  /** Reads and takes the stance; false when something is wrong, which the form then says. */
  boolean take(
      Dossier dossier,
      UUID organization,
      Form form,
      Channel channel,
      boolean byClerk,
      boolean handedOver,
      Author author,
      Ui ui) {
    String word = form.oneOf("stance", words(dossier));
    boolean block = word.equals("block");
    List<String> conditions = word.equals("conditional") ? conditions(form) : List.of();
    String reason =
        block
            ? form.requiredText("blockReason", LONG)
            : form.optionalText("reason", LONG).orElse("");
    String principle = block ? form.requiredText("principle", LONG) : "";
    String meet = block ? form.required("meet", 200) : "";
    Optional<Integer> version =
        form.parsed("version", Integer::valueOf, "decisions.stance.otherVersion");
    if (version.isEmpty()) {
      form.error("stance", "decisions.stance.otherVersion");
    }
    if (!form.ok()) {
      return false;
    }
    var stance =
        new NewStance(
            organization,
            version.orElse(0),
            word.equals("recused") ? "stand-aside" : word,
            word.equals("recused"),
            conditions,
            reason,
            principle,
            meet,
            channel,
            byClerk,
            handedOver);
    try {
      stances.take(dossier.proposal().id(), stance, author);
    } catch (TooLate late) {
      form.error(
          "stance", "decisions.stance.late", "when", late.ended().map(ui::dateTime).orElse(""));
    } catch (OtherVersion changed) {
      form.error("stance", "decisions.stance.otherVersion");
    }
    return form.ok();
  }

  private static List<String> conditions(Form form) {
    var conditions = new ArrayList<String>();
    for (int i = 1; i <= MOST_CONDITIONS; i++) {
      form.optionalText("condition" + i, 600).ifPresent(conditions::add);
    }
    if (conditions.isEmpty()) {
      form.error("condition1", "decisions.stance.noCondition");
    }
    return conditions;
  }

  static String tooLate(Optional<Instant> ended, Ui ui) {
    return ui.t("decisions.stance.late", "when", ended.map(ui::dateTime).orElse(""));
  }

  private static boolean isConsensus(Dossier dossier) {
    return dossier.opened().rule() instanceof ConsensusRule;
  }

  private static List<String> words(Dossier dossier) {
    return isConsensus(dossier)
        ? List.of("support", "conditional", "stand-aside", "recused", "block")
        : List.of("support", "conditional", "stand-aside", "recused", "abstain", "oppose");
  }

  private static List<StancePage.Option> options(Dossier dossier, Ui ui) {
    return words(dossier).stream()
        .map(
            word ->
                new StancePage.Option(
                    word,
                    mark(word),
                    ui.t("decisions.stance." + word),
                    ui.t("decisions.stance." + word + ".means")))
        .toList();
  }

  private static Mark mark(String word) {
    return switch (word) {
      case "support" -> Mark.SUPPORT;
      case "conditional" -> Mark.CONDITIONS;
      case "abstain" -> Mark.ABSTAIN;
      case "oppose" -> Mark.OPPOSE;
      case "block" -> Mark.BLOCK;
      default -> Mark.STAND_ASIDE;
    };
  }
}
