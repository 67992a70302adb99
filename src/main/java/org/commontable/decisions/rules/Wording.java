package org.commontable.decisions.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.commontable.shared.Fraction;

/**
 * One language's words for sums, statements and what-ifs, out of the room's own message catalog:
 * pages, mail, the command line and the verifier all say it with the same sentence.
 */
public final class Wording {
  public static final Wording ENGLISH = new Wording("en");
  private static final Map<String, Wording> ALL = Map.of("en", ENGLISH, "es", new Wording("es"));

  private final String language;
  private final Properties messages = new Properties();

  private Wording(String language) {
    this.language = language;
    String file = "/messages/decisions_" + language + ".properties";
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no catalog " + file);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      messages.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The words of this language; English where there is none. */
  public static Wording in(String language) {
    return ALL.getOrDefault(language, ENGLISH);
  }

  public String language() {
    return language;
  }

  /** The message with its {named} places filled in one pass: no value is read as a place again. */
  public String say(String key, Map<String, String> values) {
    String message = messages.getProperty("decisions." + key);
    if (message == null) {
      throw new IllegalArgumentException("no message decisions." + key + " in " + language);
    }
    var said = new StringBuilder();
    int at = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
      int close = message.indexOf('}', open);
      String name = message.substring(open + 1, close);
      said.append(message, at, open).append(values.getOrDefault(name, "?" + name));
      at = close + 1;
    }
    return said.append(message.substring(at)).toString();
  }

  public String say(String key) {
    return say(key, Map.of());
  }

  /** "1 stands aside", "3 stand aside": the key's ".one" or ".many". */
  public String count(String key, long n) {
    return say(key + (n == 1 ? ".one" : ".many"), Map.of("n", Long.toString(n)));
  }

  /** "two-thirds", or "5/8" where the language has no everyday word. */
  public String share(Fraction share) {
    String key = "share." + share.numerator() + "-" + share.denominator();
    return messages.containsKey("decisions." + key) ? say(key) : share.toString();
  }

  /** The share that a part asks for; a tie is not more than half. */
  public String share(Part part) {
    return part.relation() == Relation.MORE_THAN ? wide(part.share()) : share(part.share());
  }

  /** "Ana, Ben and Cora". */
  public String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " "
        + say("list.and")
        + " "
        + names.getLast();
  }

  /** The figures of a part, with the option and the set that it is about in words. */
  public Map<String, String> values(Part part) {
    var values = new HashMap<>(part.figures());
    values.computeIfPresent("option", (_, option) -> say("option." + option));
    values.computeIfPresent("of", (_, set) -> say("set." + set));
    return values;
  }

  /** The rule with its denominator: "two-thirds of those for and against". */
  public String rule(Rule rule) {
    String variant =
        switch (rule) {
          case Fallback fallback when !fallback.isDefault() -> "-other";
          case Consent(boolean silenceConsents) when silenceConsents -> "-silence";
          default -> "";
        };
    return say("rule." + rule.name() + variant, parameters(rule));
  }

  /** In a sentence: short, and a vote must not sound as if it had been agreed. */
  public String votedBy(Rule rule) {
    return switch (rule) {
      case Fallback(List<OneShare> vote) ->
          say("rule.voted", Map.of("rules", list(vote.stream().map(this::rule).toList())));
      case DoubleMajority _ -> say("rule.double-majority-short");
      default -> rule(rule);
    };
  }

  private Map<String, String> parameters(Rule rule) {
    return switch (rule) {
      case Consensus(Fraction cap) -> Map.of("cap", share(cap));
      case ConsensusMinus(long k, Fraction cap) -> Map.of("k", Long.toString(k), "cap", share(cap));
      case ShareOfVotes(Fraction share) -> Map.of("share", share(share));
      case ShareOfCast(Fraction share) -> Map.of("share", wide(share));
      case ShareOfPresent(Fraction share) -> Map.of("share", wide(share));
      case ShareOfMembers(Fraction share) -> Map.of("share", wide(share));
      case ShareOfWeight(Fraction share, Whole of) ->
          Map.of("share", wide(share), "set", say("set." + of.written()));
      case SharePerOption(List<Limit> limits) ->
          Map.of("limits", list(limits.stream().map(this::limit).toList()));
      case Fallback(List<OneShare> vote) ->
          Map.of("rules", list(vote.stream().map(this::rule).toList()));
      case DoubleMajority(Measure heads, Measure weight) ->
          Map.of("heads", rule(heads), "weight", rule(weight));
      default -> Map.of();
    };
  }

  private String limit(Limit limit) {
    String share = limit.least() ? wide(limit.share()) : share(limit.share());
    return say(
        limit.least() ? "limit.least" : "limit.most",
        Map.of(
            "option", say("option." + limit.option().written()),
            "share", share,
            "set", say("set." + limit.of().written())));
  }

  private String wide(Fraction share) {
    return share.equals(Fraction.HALF) ? say("share.more-than-half") : share(share);
  }
}
