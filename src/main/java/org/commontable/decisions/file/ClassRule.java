package org.commontable.decisions.file;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.rules.ConditionMode;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.rules.Fallback;
import org.commontable.decisions.rules.Meaning;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Resolution;
import org.commontable.decisions.rules.Rule;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Wording;

/**
 * How one class of decisions is made. The rule names its own denominator.
 *
 * @param fallback the vote after a consensus that failed; empty where the rules name none
 * @param resolution how long is talked on before that vote
 * @param noticeDays days between the notice and the vote; 0 where none is asked
 * @param windowDays days in which the absent may still answer
 * @param basis how each part is known
 * @param proxiesHeld written proxies that one organization may hold; 0 where none are allowed
 * @param emergency how it is decided when it cannot wait; empty where the rules know no emergency
 * @param attended meetings that come before a vote; empty where none are asked
 */
public record ClassRule(
    Rule rule,
    Optional<Fallback> fallback,
    Resolution resolution,
    Quorum quorum,
    ConditionMode mode,
    int noticeDays,
    int windowDays,
    Map<Piece, Basis> basis,
    long proxiesHeld,
    Optional<MeetingsFirst> attended,
    Optional<Emergency> emergency) {
  private static final int WINDOW = 14;

  /** The parts whose origin is told. */
  public enum Piece {
    RULE,
    QUORUM,
    NOTICE
  }

  public ClassRule {
    var all = new EnumMap<Piece, Basis>(Piece.class);
    for (Piece part : Piece.values()) {
      all.put(part, basis.getOrDefault(part, Basis.PROJECT));
    }
    basis = Map.copyOf(all);
  }

  /** A rule with neither a fallback nor days of notice. */
  public static ClassRule plain(Rule rule, Quorum quorum, ConditionMode mode, int windowDays) {
    return plain(rule, Optional.empty(), Resolution.DEFAULT, quorum, mode, windowDays);
  }

  /** The same, where an organization may hold one written proxy. */
  public ClassRule withProxies() {
    return with(quorum, 1, emergency);
  }

  /** The same, where members may call an emergency. */
  public ClassRule withEmergency() {
    return with(quorum, proxiesHeld, Optional.of(Emergency.OFFERED));
  }

  /** The same, where another quorum is asked. */
  public ClassRule withQuorum(Quorum asked) {
    return with(asked, proxiesHeld, emergency);
  }

  private ClassRule with(Quorum asked, long proxies, Optional<Emergency> urgent) {
    return new ClassRule(
        rule,
        fallback,
        resolution,
        asked,
        mode,
        noticeDays,
        windowDays,
        basis,
        proxies,
        attended,
        urgent);
  }

  /** The same, with what follows a consensus that failed. */
  public static ClassRule plain(
      Rule rule,
      Optional<Fallback> fallback,
      Resolution resolution,
      Quorum quorum,
      ConditionMode mode,
      int windowDays) {
    return new ClassRule(
        rule,
        fallback,
        resolution,
        quorum,
        mode,
        0,
        windowDays,
        Map.of(),
        0,
        Optional.empty(),
        Optional.empty());
  }

  public Basis basis(Piece part) {
    return basis.getOrDefault(part, Basis.PROJECT);
  }

  /** Something about it was recalled and not checked: the screen says so. */
  public boolean isUnverified() {
    return basis.containsValue(Basis.UNVERIFIED);
  }

  /** One plain sentence for the rule, one for the vote that may follow, and an example sum. */
  public String explained(Wording words) {
    var said = new StringBuilder(Meaning.of(rule, words));
    fallback.ifPresent(vote -> said.append(' ').append(Meaning.of(vote, words)));
    return said.append(' ').append(Meaning.example(rule, words)).toString();
  }

  /** As files, the database and the record write it; without how it is known. */
  public Map<String, Object> written() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rule", RuleFile.write(rule));
    fallback.ifPresent(vote -> fields.put("fallback", RuleFile.write(vote)));
    if (rule instanceof ConsensusRule) {
      fields.put("resolution", written(resolution));
    }
    fields.put("quorum", RuleFile.write(quorum));
    fields.put("conditionMode", mode.written());
    fields.put("noticeDays", (long) noticeDays);
    fields.put("windowDays", (long) windowDays);
    if (proxiesHeld > 0) { // left out for none, as rules were written before there were any
      fields.put("proxiesHeld", proxiesHeld);
    }
    attended.ifPresent(first -> fields.put("attended", first.written()));
    emergency.ifPresent(its -> fields.put("emergency", its.written()));
    return fields;
  }

  /** As files and the record write it. */
  public static Map<String, Object> written(Resolution resolution) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("meetings", (long) resolution.meetings());
    fields.put("days", (long) resolution.days());
    return fields;
  }

  /** Reads what {@link #written} wrote, or a preset's class with how it is known. */
  public static ClassRule read(Object value, String at) {
    Fields fields = Fields.of(value, at);
    Rule rule = RuleFile.rule(fields.required("rule"), fields.path("rule"));
    Optional<Fallback> fallback =
        fields.optional("fallback").map(vote -> fallback(vote, fields.path("fallback")));
    Resolution resolution =
        fields
            .optional("resolution")
            .map(talks -> resolution(talks, fields.path("resolution")))
            .orElse(Resolution.DEFAULT);
    Quorum quorum =
        fields
            .optional("quorum")
            .map(asked -> RuleFile.quorum(asked, fields.path("quorum")))
            .orElse(new Quorum.Majority());
    ConditionMode mode =
        fields
            .optionalText("conditionMode")
            .map(written -> mode(written, fields.path("conditionMode")))
            .orElse(ConditionMode.COUNT_IF_ACCEPTED);
    int notice = days(fields, "noticeDays", 0, 0);
    int window = days(fields, "windowDays", WINDOW, WINDOW);
    var basis = basis(fields);
    long proxies = proxies(fields);
    Optional<MeetingsFirst> attended =
        fields
            .optional("attended")
            .map(first -> MeetingsFirst.read(first, fields.path("attended")));
    Optional<Emergency> emergency =
        fields.optional("emergency").map(its -> Emergency.read(its, fields.path("emergency")));
    fields.nothingElse();
    return new ClassRule(
        rule,
        fallback,
        resolution,
        quorum,
        mode,
        notice,
        window,
        basis,
        proxies,
        attended,
        emergency);
  }

  /** Reads what {@link #written(Resolution)} wrote. */
  public static Resolution resolution(Object value, String at) {
    Fields fields = Fields.of(value, at);
    int meetings = days(fields, "meetings", 1, 0);
    int days = days(fields, "days", 1, 0);
    fields.nothingElse();
    try {
      return new Resolution(meetings, days);
    } catch (IllegalArgumentException wrong) {
      throw new Unreadable(at, String.valueOf(wrong.getMessage()));
    }
  }

  static Fallback fallback(Object value, String at) {
    if (RuleFile.rule(value, at) instanceof Fallback vote) {
      return vote;
    }
    throw new Unreadable(at + ".name", "the vote after consensus is a \"fallback\"");
  }

  private static ConditionMode mode(String written, String at) {
    for (ConditionMode mode : ConditionMode.values()) {
      if (mode.written().equals(written)) {
        return mode;
      }
    }
    throw new Unreadable(at, "there is no mode \"" + written + "\"");
  }

  private static int days(Fields fields, String name, int least, int unlessSaid) {
    long days = fields.optional(name).isPresent() ? fields.whole(name, least) : unlessSaid;
    if (days > 365) {
      throw new Unreadable(fields.path(name), "at most 365 are expected");
    }
    return (int) days;
  }

  private static long proxies(Fields fields) {
    long held = fields.optional("proxiesHeld").map(_ -> fields.whole("proxiesHeld", 0)).orElse(0L);
    if (held > 1) {
      throw new Unreadable(fields.path("proxiesHeld"), "at most 1 proxy is held");
    }
    return held;
  }

  private static Map<Piece, Basis> basis(Fields fields) {
    var basis = new EnumMap<Piece, Basis>(Piece.class);
    fields
        .optional("from")
        .ifPresent(
            from -> {
              Fields parts = Fields.of(from, fields.path("from"));
              for (Piece part : Piece.values()) {
                parts
                    .optionalText(part.name().toLowerCase(Locale.ROOT))
                    .ifPresent(
                        written ->
                            basis.put(part, Basis.valueOf(written.toUpperCase(Locale.ROOT))));
              }
              parts.nothingElse();
            });
    return basis;
  }
}
