package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The question of one decision as {@code compute verdict} reads it, built from what the entries
 * said.
 *
 * @param rule of the present round
 * @param text the version that is judged
 * @param judged when it was judged
 */
record Rebuilt(
    Opening opening,
    Closing closing,
    StanceLog said,
    Object rule,
    long text,
    Roll roll,
    Instant close,
    Instant judged,
    Settling settling) {

  Map<String, Object> question() {
    return question(told -> true);
  }

  /** What only the confirmed stances ask; empty where all are. */
  Optional<Map<String, Object>> confirmedQuestion() {
    var waiting =
        said.stances().values().stream()
            .anyMatch(
                told ->
                    told.stream().anyMatch(Told::unconfirmed)
                        && settling
                            .last(told, text, judged, close, roll)
                            .filter(Told::unconfirmed)
                            .isPresent());
    return waiting ? Optional.of(question(told -> !told.unconfirmed())) : Optional.empty();
  }

  private Map<String, Object> question(Predicate<Told> counted) {
    var question = new LinkedHashMap<String, Object>();
    question.put("members", opening.seats());
    question.put("rule", rule);
    question.put("quorum", opening.required("quorum"));
    question.put("conditionMode", opening.payload().text("conditionMode"));
    question.put("present", roll.present(opening.members(), close));
    question.put("textVersion", text);
    var ballots = ballots(counted);
    if (ballots.stream().anyMatch(ballot -> ballot.containsKey("proxy"))) {
      question.put(
          "proxiesHeld", Objects.requireNonNullElse(opening.payload().any("proxiesHeld"), 0L));
    }
    question.put("stances", ballots);
    return question;
  }

  private List<Map<String, Object>> ballots(Predicate<Told> counted) {
    var ballots = new ArrayList<Map<String, Object>>();
    said.stances()
        .forEach(
            (organization, all) -> {
              var told = all.stream().filter(counted).toList();
              for (var voice : settling.voices(told, judged, close)) {
                var ballot = ballot(organization, voice.told(), voice.conditions());
                ballot.putAll(voice.by());
                ballots.add(ballot);
              }
            });
    return ballots;
  }

  private Map<String, Object> ballot(String organization, Told given, List<?> set) {
    // A condition counts as it stood when the stance could last be given.
    var counted = given.at().isAfter(close) ? closing.windowUntil().orElse(judged) : close;
    var ballot = new LinkedHashMap<String, Object>();
    ballot.put("member", organization);
    ballot.put("stance", given.stance());
    ballot.put("textVersion", given.textVersion());
    if (given.stance().equals("conditional")) {
      ballot.put(
          "conditions",
          set.stream()
              .map(condition -> said.state(new Payload((Map<?, ?>) condition), counted))
              .toList());
    }
    if (given.stance().equals("stand-aside")) {
      ballot.put("reason", given.legal() ? "legal" : "choice");
    }
    return ballot;
  }
}
