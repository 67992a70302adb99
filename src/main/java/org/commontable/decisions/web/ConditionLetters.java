package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Person;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.members.Correspondence;
import org.commontable.platform.i18n.Words;
import org.springframework.stereotype.Component;

/** Tells by mail what became of a condition, in its own words: nobody is bound by one unseen. */
@Component
class ConditionLetters {
  /** What a letter tells of. */
  private record News(
      String kind, Dossier dossier, String setter, String condition, Optional<Condition> of) {}

  private final VoteLetters votes;
  private final Clock clock;
  private final Correspondence letters;

  ConditionLetters(VoteLetters votes, Clock clock, Correspondence letters) {
    this.votes = votes;
    this.clock = clock;
    this.letters = letters;
  }

  /**
   * After a step.
   *
   * @param answer as the form names it
   * @param before the decision before the step, {@code after} after it
   */
  void tell(String answer, Dossier before, Dossier after, UUID setBy, UUID condition) {
    switch (answer) {
      case "accept", "into-text" -> answered("accepted", before, after, setBy, condition);
      case "refuse" -> {
        answered("refusedOther", before, after, setBy, condition);
        post(news("refused", after, setBy, condition), setBy, "");
      }
      case "broken", "met" -> {
        News news = news(answer, after, setBy, condition);
        all(after).forEach(organization -> post(news, organization, ""));
      }
      default -> {}
    }
  }

  /** All who support; and all who may still answer, where the answer moved the close. */
  private void answered(String kind, Dossier before, Dossier after, UUID setBy, UUID condition) {
    Instant now = clock.instant();
    Set<UUID> told = supporters(before, now);
    if (kind.equals("accepted") || !before.closes().equals(after.closes())) {
      all(after).stream().filter(one -> after.answering(now).may(one)).forEach(told::add);
    }
    if (kind.equals("refusedOther")) {
      told.remove(setBy);
    }
    News news = news(kind, after, setBy, condition);
    told.forEach(organization -> post(news, organization, ""));
  }

  /** A new text took these conditions in; gives whom it told. */
  Set<UUID> takenIn(Dossier before, Dossier after, List<String> conditions) {
    Set<UUID> told = supporters(before, clock.instant());
    var news = new News("takenIn", after, "", String.join("\n", conditions), Optional.empty());
    told.forEach(organization -> post(news, organization, ""));
    return told;
  }

  /** The day has come: its organization says whether it is met. Once for each day and person. */
  void check(Dossier dossier, UUID setBy, Condition condition) {
    String once = "decisions.check:" + condition.id() + ":" + condition.checkOn().orElseThrow();
    post(news("check", dossier, setBy, condition.id()), setBy, once);
  }

  /** Support is suspended: the coalition decides whether it asks again. */
  void suspended(Dossier dossier, UUID setBy, UUID condition, Instant after) {
    News news = news("suspended", dossier, setBy, condition);
    String once = "decisions.suspended:" + condition + ":" + after;
    all(dossier).forEach(organization -> post(news, organization, once));
  }

  private static List<UUID> all(Dossier dossier) {
    return dossier.opened().electors().stream().map(Elector::organization).toList();
  }

  /** Whose last word is a yes, with or without conditions, counted or not yet. */
  static Set<UUID> supporters(Dossier dossier, Instant now) {
    var supporters = new LinkedHashSet<UUID>();
    dossier.said(now).last().values().stream()
        .filter(given -> Set.of("support", "conditional").contains(given.stance()))
        .map(Given::organization)
        .forEach(supporters::add);
    return supporters;
  }

  private static News news(String kind, Dossier dossier, UUID setBy, UUID id) {
    Condition condition = AnswerCondition.find(dossier, id.toString()).condition();
    String setter = dossier.elector(setBy).map(Elector::name).orElse("");
    return new News(kind, dossier, setter, condition.text(), Optional.of(condition));
  }

  private void post(News news, UUID organization, String once) {
    letters.speaking(organization).forEach(person -> post(news, organization, person, once));
  }

  private void post(News news, UUID organization, Person person, String once) {
    Dossier dossier = news.dossier();
    var words = letters.words(person);
    boolean votes = dossier.answering(clock.instant()).may(organization);
    String page = letters.address(dossier.proposal().path());
    String title = dossier.proposal().title().in(person.lang());
    String at = news.of().map(c -> page + "/conditions/" + c.id() + "/history").orElse(page);
    Object[] named = {
      "title", title,
      "number", dossier.proposal().number(),
      "name", dossier.elector(organization).map(Elector::name).orElse(""),
      "setter", news.setter(),
      "condition", news.condition(),
      "until", until(news, words),
      "page", at,
      "change", votes ? change(news, organization, person, words) : ""
    };
    var letter = letters.letter("decisions.mail." + news.kind(), person, votes, named);
    letters.post(once.isEmpty() ? letter : letter.onceFor(once + ":" + person.id()));
  }

  /** Whoever may still answer gets her link and her time. */
  private String change(News news, UUID organization, Person person, Words words) {
    Dossier dossier = news.dossier();
    return words.t(
        "decisions.mail.change",
        "until",
        dossier.answering(clock.instant()).until().map(words::dateTime).orElse(""),
        "link",
        votes.link(dossier, organization, person, false));
  }

  private static String until(News news, Words words) {
    return news.of().stream()
        .flatMap(condition -> condition.steps().stream())
        .reduce((_, last) -> last)
        .flatMap(Condition.Step::until)
        .map(words::dateTime)
        .orElse("");
  }
}
