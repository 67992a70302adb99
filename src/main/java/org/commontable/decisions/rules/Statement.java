package org.commontable.decisions.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentence one may quote, written from the verdict alone, so that it cannot claim more than the
 * record. One template per language.
 */
public final class Statement {
  /** The shortest ratification window, counted from the sending of the notes. */
  public static final int WINDOW_DAYS = 14;

  private Statement() {}

  /**
   * What members may quote among themselves: every count, recusals left out because a recusal is no
   * dissent.
   *
   * @param until when the open window ends, in words; empty before the notes are sent
   */
  public static String forMembers(Verdict verdict, Wording words, Optional<String> until) {
    var said = new StringBuilder(supported(verdict, words));
    append(said, words, "statement.conditions-listed", conditional(verdict));
    append(said, words, "statement.aside", verdict.count(Position.STAND_ASIDE));
    append(said, words, "statement.oppose", verdict.count(Position.OPPOSE));
    append(said, words, "statement.block", verdict.count(Position.BLOCK));
    append(said, words, silence(verdict.rule()), verdict.count(Position.SILENT));
    return said.append(ending(verdict, words, until)).toString();
  }

  /**
   * What may be said in public: only the yes, and of the names only those released. Nothing about
   * anybody who did not say yes, and nothing at all about a proposal that was not adopted.
   *
   * @param conditions a sentence without its stop for each released organization that set any: the
   *     names are one list and the conditions another, so that nobody seems to have set another's
   */
  public static String inPublic(
      Verdict verdict,
      Wording words,
      List<String> released,
      List<String> conditions,
      Optional<String> until) {
    if (!verdict.adopted()) {
      return words.say("statement.public." + verdict.outcome().written());
    }
    var said = new StringBuilder(supported(verdict, words));
    append(said, words, "statement.conditions", conditional(verdict));
    if (!released.isEmpty()) {
      said.append(words.say("statement.names", Map.of("names", words.list(released))));
    }
    conditions.forEach(sentence -> said.append(". ").append(sentence));
    return said.append(ending(verdict, words, until)).toString();
  }

  /** Where silence consents the silent "did not object"; nowhere do they support. */
  private static String silence(Rule rule) {
    return rule instanceof Consent(boolean silenceConsents) && silenceConsents
        ? "statement.no-objection"
        : "statement.silent";
  }

  private static long conditional(Verdict verdict) {
    return verdict.count(Position.CONDITIONAL_COUNTED);
  }

  private static String supported(Verdict verdict, Wording words) {
    return words.say(
        "statement.supported",
        Map.of("yes", Long.toString(verdict.yes()), "members", Long.toString(verdict.members())));
  }

  private static void append(StringBuilder said, Wording words, String key, long n) {
    if (n > 0) {
      said.append(words.count(key, n));
    }
  }

  private static String ending(Verdict verdict, Wording words, Optional<String> until) {
    if (!verdict.adopted()) {
      return ". " + words.say("statement.end." + verdict.outcome().written());
    }
    if (!verdict.windowOpen()) {
      return ".";
    }
    String day = until.orElseGet(() -> words.count("statement.after-notes", WINDOW_DAYS));
    return words.say("statement.window", Map.of("until", day));
  }
}
