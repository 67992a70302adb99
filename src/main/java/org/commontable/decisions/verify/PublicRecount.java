package org.commontable.decisions.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;
import org.commontable.platform.record.Reading;
import org.commontable.platform.record.StrictJson;

/**
 * What can be checked of a public record besides its chain: nobody is named who did not say yes and
 * release its name, everybody who is shown is named, and the numbers do not contradict the lines.
 */
public final class PublicRecount implements Consumer<Entry> {
  private static final Set<String> YES = Set.of("support", "conditional");

  private final Set<String> yes = new TreeSet<>();
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
        yes.add(who);
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
        if (!yes.contains(who) || !released.contains(who)) {
          all.add(fault("names somebody whose yes or release is not shown: " + who));
        }
      }
      if (names.size() > decision.number("yes")
          || decision.number("yes") > decision.number("members")) {
        all.add(fault("decision " + decision.text("number") + " counts fewer than it names"));
      }
    }
    yes.stream()
        .filter(who -> !named.contains(who))
        .forEach(who -> all.add(fault("does not name whose yes is shown: " + who)));
  }

  private static Fault fault(String what) {
    return new Fault("public.json", 0, what);
  }
}
