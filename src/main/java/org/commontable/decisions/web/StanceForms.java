package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.store.AnsweredItself;
import org.commontable.decisions.store.Author;
import org.commontable.decisions.store.Barred;
import org.commontable.decisions.store.Channel;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Ended;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.LateNotes;
import org.commontable.decisions.store.NewStance;
import org.commontable.decisions.store.NotYourTurn;
import org.commontable.decisions.store.OtherVersion;
import org.commontable.decisions.store.OwnDecision;
import org.commontable.decisions.store.OwnDecisions;
import org.commontable.decisions.store.StanceBook;
import org.commontable.decisions.store.TooLate;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Shows and reads the form of a stance: for a delegate, through a mailed link, for the clerk. */
@Component
class StanceForms {
  /** More conditions than these are one too many for a form and for a coalition. */
  static final int MOST_CONDITIONS = 5;

  /** Where late word posts to, after the address of the form itself. */
  static final String LATE = "/note-after-close";

  private static final int LONG = 2000;

  /** A board that decided in the century before mistyped. */
  private static final int EARLIEST_YEAR = 2000;

  private final StanceBook stances;
  private final LateNotes late;
  private final OwnDecisions ownDecisions;
  private final LawHere law;
  private final Clock clock;

  StanceForms(
      StanceBook stances, LateNotes late, OwnDecisions ownDecisions, LawHere law, Clock clock) {
    this.stances = stances;
    this.late = late;
    this.ownDecisions = ownDecisions;
    this.law = law;
    this.clock = clock;
  }

  StancePage page(
      Dossier dossier, Optional<Elector> elector, String action, String back, Form typed, Ui ui) {
    return page(dossier, elector, action, back, List.of(), typed, ui);
  }

  /**
   * @param forWhom for whom the reader may answer
   */
  StancePage page(
      Dossier dossier,
      Optional<Elector> elector,
      String action,
      String back,
      List<StancePage.Choice> forWhom,
      Form typed,
      Ui ui) {
    Instant now = clock.instant();
    UUID organization = elector.map(Elector::organization).orElse(new UUID(0, 0));
    Optional<Given> said = Optional.ofNullable(dossier.said(now).current().get(organization));
    boolean closed = elector.isPresent() && !dossier.answering(now).may(organization);
    Form form = closed ? afterClose(typed) : typed;
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
            .answering(now)
            .until()
            .filter(_ -> !closed)
            .map(
                end ->
                    ui.t(
                        elector.isPresent() ? "decisions.stance.until" : "decisions.entry.until",
                        "when",
                        ui.dateTime(end)))
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
                            ui.dateTime(given.at()))
                        + (dossier.isCarriedBlock(given)
                            ? " "
                                + ui.t(
                                    "decisions.stance.carriedBlock",
                                    "name",
                                    elector.map(Elector::name).orElse(""))
                            : ""))
            .orElse(""),
        closed ? over(dossier.answering(now).ended(organization), ui) : "",
        dossier.answering(now).mayLeaveWord(organization) ? action + LATE : "",
        options(dossier, organization, elector.isEmpty(), ui),
        elector.isPresent() ? law.notes(dossier, organization, ui) : List.of(),
        isConsensus(dossier) && !law.bars(dossier, organization),
        elector.isPresent() && ownDecisions.isNeeded(organization),
        dossier.opened().electors().stream()
            .filter(e -> dossier.answering(now).may(e.organization()))
            .map(e -> new StancePage.Choice(e.organization().toString(), e.name()))
            .toList(),
        Channel.ENTERED.stream()
            .map(c -> new StancePage.Choice(c.key(), ui.t("decisions.channel." + c.key())))
            .toList(),
        closed || forWhom.size() < 2 ? List.of() : forWhom,
        form);
  }

  /** What was said before, filled in, so that a change starts from it. */
  Form filled(Dossier dossier, UUID organization) {
    Instant now = clock.instant();
    if (!dossier.answering(now).may(organization)) {
      return Form.blank();
    }
    var values = new HashMap<String, String>();
    Optional.ofNullable(dossier.said(now).last().get(organization))
        .ifPresent(
            given -> {
              values.put("stance", given.legal() ? "recused" : given.stance());
              values.put("reason", given.stance().equals("block") ? "" : given.reason());
              values.put("blockReason", given.stance().equals("block") ? given.reason() : "");
              values.put("principle", given.principle());
              values.put("meet", given.meet());
              given
                  .own()
                  .ifPresent(
                      own -> {
                        values.put("ownBody", own.body());
                        values.put("ownDate", own.on().toString());
                      });
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
    if (!word.isEmpty() && !word.equals("recused") && law.bars(dossier, organization)) {
      form.error(
          "stance",
          "decisions.law.onlyRecusal",
          "name",
          Finder.seat(dossier, organization.toString()).name());
      return false;
    }
    boolean block = word.equals("block");
    List<String> conditions = word.equals("conditional") ? conditions(form) : List.of();
    if (!word.isEmpty() && !word.equals("conditional") && hasCondition(form)) {
      form.error("stance", "decisions.stance.strayCondition");
    }
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
    Optional<OwnDecision> decided = own(form, !byClerk && ownDecisions.isNeeded(organization), ui);
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
            handedOver,
            decided);
    try {
      stances.take(dossier.proposal().id(), stance, author);
    } catch (TooLate over) {
      form.error("stance", over.ended().key(), "when", ui.dateTime(over.ended().at()));
    } catch (Barred only) {
      form.error("stance", "decisions.law.onlyRecusal", "name", "");
    } catch (NotYourTurn waits) {
      form.error("stance", "decisions.standIn.notYourTurn");
    } catch (AnsweredItself own) {
      form.error(
          byClerk ? "for" : "stance",
          "decisions.stance.answeredItself",
          "name",
          Finder.seat(dossier, organization.toString()).name(),
          "when",
          ui.dateTime(own.at()));
    } catch (OtherVersion changed) {
      form.error("stance", "decisions.stance.otherVersion");
    }
    return form.ok();
  }

  /**
   * What the organization decided itself: both fields or none, unless its own rules ask for them.
   * The clerk may not know them and is not asked.
   */
  private Optional<OwnDecision> own(Form form, boolean needed, Ui ui) {
    Optional<String> body = form.optional("ownBody", 120);
    Optional<LocalDate> on =
        form.parsed("ownDate", LocalDate::parse, "decisions.opening.date.wrong");
    boolean asked = needed || body.isPresent() || !form.value("ownDate").isEmpty();
    if (asked && body.isEmpty()) {
      form.error("ownBody", "decisions.ownDecision.body.missing");
    }
    if (asked && form.value("ownDate").isEmpty()) {
      form.error("ownDate", "decisions.ownDecision.date.missing");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ui.zone());
    on.ifPresent(
        day -> {
          if (day.isAfter(today)) {
            form.error("ownDate", "decisions.ownDecision.date.future");
          } else if (day.getYear() < EARLIEST_YEAR) {
            form.error("ownDate", "decisions.opening.date.wrong");
          }
        });
    return form.ok() ? body.flatMap(b -> on.map(day -> new OwnDecision(b, day))) : Optional.empty();
  }

  /** What somebody wrote is never dropped in silence. */
  private static boolean hasCondition(Form form) {
    return IntStream.rangeClosed(1, MOST_CONDITIONS)
        .anyMatch(i -> !form.value("condition" + i).isBlank());
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

  private static String over(Ended ended, Ui ui) {
    return ui.t(ended.key(), "when", ui.dateTime(ended.at()));
  }

  /** Reads and files late word; false when something is wrong, which the form then says. */
  boolean leaveWord(
      Dossier dossier, UUID organization, Form form, boolean handedOver, Author author) {
    if (!dossier.answering(clock.instant()).mayLeaveWord(organization)) {
      throw Forbidden.asThingsStand("late word comes after the close, of a member of this table");
    }
    String says = form.oneOf("stance", words(dossier, organization));
    String words = form.optionalText("reason", LONG).orElse("");
    if (form.ok()) {
      late.file(dossier, organization, says, words, handedOver, author);
    }
    return form.ok();
  }

  /** What was typed for a stance that came too late, as one text: nobody types it twice. */
  private static Form afterClose(Form typed) {
    var words =
        Stream.concat(
                Stream.of("reason", "blockReason", "principle", "meet"),
                IntStream.rangeClosed(1, MOST_CONDITIONS).mapToObj(i -> "condition" + i))
            .map(typed::value)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining("\n"));
    Form form = Form.of(Map.of("stance", typed.value("stance"), "reason", words));
    typed.faults().forEach(f -> form.error(f.field(), f.key(), f.arguments().toArray()));
    return form;
  }

  private static boolean isConsensus(Dossier dossier) {
    return dossier.rule() instanceof ConsensusRule;
  }

  private static List<String> words(Dossier dossier) {
    return isConsensus(dossier)
        ? List.of("support", "conditional", "stand-aside", "recused", "block")
        : List.of("support", "conditional", "stand-aside", "recused", "abstain", "oppose");
  }

  /** One that the law bars records its recusal and nothing else. */
  private List<String> words(Dossier dossier, UUID organization) {
    return law.bars(dossier, organization) ? List.of("recused") : words(dossier);
  }

  /** Whether support with conditions counts is the table's choice for this class. */
  private static String means(String word, boolean clerk, Dossier dossier, Ui ui) {
    String said = clerk ? "decisions.entry." : "decisions.stance.";
    return word.equals("conditional")
        ? ui.t(said + "counts." + dossier.opened().mode().written())
        : ui.t((word.equals("block") ? "decisions.stance." : said) + word + ".means");
  }

  private List<StancePage.Option> options(
      Dossier dossier, UUID organization, boolean clerk, Ui ui) {
    return words(dossier, organization).stream()
        .map(
            word ->
                new StancePage.Option(
                    word,
                    word.equals("recused") ? Mark.STAND_ASIDE : Given.mark(word),
                    ui.t("decisions.stance." + word),
                    means(word, clerk, dossier, ui)))
        .toList();
  }
}
