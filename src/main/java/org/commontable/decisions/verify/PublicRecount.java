package org.commontable.decisions.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;
import org.commontable.platform.record.Reading;
import org.commontable.platform.record.StrictJson;

/**
 * What can be checked of a public record besides its chain: nobody is named who did not say yes and
 * release its name, everybody who is shown is named, and the numbers do not contradict the lines.
 */
public final class PublicRecount implements Consumer<Entry> {
  private static final Set<String> ADOPTED = Set.of("adopted-window-open", "in-force");
  private static final Set<String> YES = Set.of("support", "conditional");

  /** What a shown yes binds to. */
  private record Said(boolean conditional, String text) {}

  private final Map<String, Said> yes = new TreeMap<>();
  private final Set<String> released = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();
  private long shown;

  @Override
  public void accept(Entry entry) {
    shown++;
    var payload = Payload.of(entry);
    var who = payload.any("decision") + " " + entry.organization();
    if (entry.type().equals("decision.stance")) {
      if (payload.any("says") instanceof String says && YES.contains(says)) {
        yes.put(who, new Said(says.equals("conditional"), String.valueOf(payload.any("text"))));
      } else {
        faults.add(new Fault("entries.jsonl", entry.seq(), "a stance that nobody may know"));
      }
    }
    if (entry.type().equals("decision.name") && payload.isTrue("released")) {
      released.add(who);
    }
  }

  /** Differences between the lines that are shown and what public.json says. */
  public List<Fault> faults(Reading reading) {
    var all = new ArrayList<>(faults);
    try {
      if (StrictJson.read(reading.told()) instanceof Map<?, ?> map) {
        compare(new Payload(map), reading, all);
      } else {
        all.add(fault("not an object"));
      }
    } catch (RuntimeException unreadable) {
      all.add(fault(String.valueOf(unreadable.getMessage())));
    }
    return all;
  }

  private void compare(Payload told, Reading reading, List<Fault> all) {
    if (told.number("shown") != shown || told.number("withheld") != reading.withheld()) {
      all.add(fault("counts other lines than there are"));
    }
    var named = new HashSet<String>();
    for (var item : told.list("decisions")) {
      var decision = new Payload((Map<?, ?>) item);
      var names = decision.list("names");
      for (var one : names) {
        var who = decision.text("number") + " " + new Payload((Map<?, ?>) one).text("organization");
        named.add(who);
        bound(decision, who, new Payload((Map<?, ?>) one), reading, all);
        if (!yes.containsKey(who) || !released.contains(who)) {
          all.add(fault("names somebody whose yes or release is not shown: " + who));
        }
      }
      if (names.size() > decision.number("yes")
          || decision.number("yes") > decision.number("members")) {
        all.add(fault("decision " + decision.text("number") + " counts fewer than it names"));
      }
      counts(decision, all);
    }
    yes.keySet().stream()
        .filter(who -> !named.contains(who))
        .forEach(who -> all.add(fault("does not name whose yes is shown: " + who)));
  }

  /**
   * The yes is to the text under this very title, and conditions are named with whoever set any.
   */
  private void bound(Payload decision, String who, Payload one, Reading reading, List<Fault> all) {
    var said = yes.get(who);
    if (said == null) {
      return;
    }
    var text = reading.texts().getOrDefault(said.text().replaceFirst("^text:", ""), "");
    if (map(decision, "title").values().stream().noneMatch(it -> text.startsWith(it + "\n\n"))) {
      all.add(fault("decision " + decision.text("number") + " has another title than its text"));
    }
    if (!said.conditional() && !one.list("conditions").isEmpty()) {
      all.add(fault("names conditions with a yes that has none: " + who));
    }
  }

  /** The sentence that may be quoted says the same numbers and names as the fields beside it. */
  private static void counts(Payload decision, List<Fault> all) {
    var names = decision.list("names").stream().map(it -> new Payload((Map<?, ?>) it)).toList();
    long conditional = names.stream().filter(it -> !it.list("conditions").isEmpty()).count();
    if (conditional > decision.number("conditional")
        || decision.number("conditional") > decision.number("yes")) {
      all.add(
          fault("decision " + decision.text("number") + " counts other conditions than it names"));
    }
    if (!ADOPTED.contains(decision.text("status"))) {
      return;
    }
    for (var sentence : map(decision, "statement").values()) {
      var numbers =
          Pattern.compile("\\D+").splitAsStream(sentence).collect(Collectors.toUnmodifiableSet());
      if (!numbers.contains(Long.toString(decision.number("yes")))
          || !numbers.contains(Long.toString(decision.number("members")))
          || !names.stream().allMatch(it -> sentence.contains(it.text("name")))) {
        all.add(
            fault("decision " + decision.text("number") + " says other numbers than it counts"));
      }
    }
  }

  private static Map<String, String> map(Payload decision, String field) {
    var texts = new TreeMap<String, String>();
    if (decision.any(field) instanceof Map<?, ?> map) {
      map.forEach((lang, text) -> texts.put(String.valueOf(lang), String.valueOf(text)));
    }
    return texts;
  }

  private static Fault fault(String what) {
    return new Fault("public.json", 0, what);
  }
}
