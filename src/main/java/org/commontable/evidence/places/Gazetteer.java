package org.commontable.evidence.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commontable.evidence.facts.NamedPlace;

/**
 * Joins what all files say of places: by code, and by numbers that stand beside a code. A name
 * alone joins nothing but an address to the one school of a district that bears it.
 */
public final class Gazetteer {
  /**
   * @param unjoined lines about places that no file knows, or that several share a name with
   */
  public record Joined(List<KnownPlace> places, List<Unjoined> unjoined) {}

  public record Unjoined(Origin origin, long line, String text) {}

  /** Of a state, district or school; none is all zeros. */
  private static final Pattern CODE = Pattern.compile("(?!0+$)([0-9]{3}|[0-9]{6})");

  private record Held(Origin origin, PlaceEntry entry) {}

  private final Map<String, PlaceDraft> drafts = new TreeMap<>();
  private final List<Held> entries = new ArrayList<>();

  /** What a file of numbers calls its places. Files come in order, the newest last. */
  public void take(Origin origin, List<NamedPlace> names) {
    for (NamedPlace one : names) {
      if (CODE.matcher(one.place()).matches()) {
        drafts.computeIfAbsent(one.place(), PlaceDraft::new).take(origin, one);
      }
    }
  }

  /** What a file about places says. */
  public void takeEntries(Origin origin, List<PlaceEntry> some) {
    some.forEach(it -> entries.add(new Held(origin, it)));
  }

  public Joined join() {
    List<Unjoined> unjoined = join(entries);
    Map<String, Integer> newest = newest();
    List<KnownPlace> places = new ArrayList<>();
    for (PlaceDraft draft : drafts.values()) {
      places.add(draft.done(newest.getOrDefault(peers(draft), 0)));
    }
    return new Joined(places, unjoined);
  }

  private List<Unjoined> join(List<Held> held) {
    Map<String, String> codes = new HashMap<>();
    for (Held one : held) {
      String code = one.entry().handle();
      String ocd = one.entry().about().getOrDefault("ocd", "");
      if (code.startsWith("code:") && !ocd.isEmpty()) {
        codes.put("ocd:" + ocd, code.substring(5));
      }
    }
    boolean anyByName = held.stream().anyMatch(it -> it.entry().handle().startsWith("name:"));
    Map<String, Set<String>> names = anyByName ? names() : Map.of();
    List<Unjoined> unjoined = new ArrayList<>();
    for (Held one : held) {
      String handle = one.entry().handle();
      String code =
          handle.startsWith("code:") ? handle.substring(5) : codes.getOrDefault(handle, "");
      if (handle.startsWith("name:")) {
        Set<String> fitting = names.getOrDefault(handle.substring(5), Set.of());
        code = fitting.size() == 1 ? fitting.iterator().next() : "";
      }
      PlaceDraft draft = drafts.get(code);
      if (draft == null) {
        unjoined.add(
            new Unjoined(
                one.origin(),
                one.entry().line(),
                one.entry().about().getOrDefault("name", handle.replaceFirst("^[a-z]+:", ""))));
      } else {
        draft.take(one.origin(), one.entry().about());
      }
    }
    return unjoined;
  }

  /** "275/athertonhigh" to the codes that bear the name in any year. */
  private Map<String, Set<String>> names() {
    Map<String, Set<String>> names = new HashMap<>();
    for (PlaceDraft draft : drafts.values()) {
      if (draft.isSchool()) {
        for (String plain : draft.plainNames()) {
          names
              .computeIfAbsent(draft.code().substring(0, 3) + "/" + plain, x -> new HashSet<>())
              .add(draft.code());
        }
      }
    }
    return names;
  }

  /** Schools of one district are compared with each other, districts with all districts. */
  private static String peers(PlaceDraft draft) {
    return draft.isSchool() ? draft.code().substring(0, 3) : draft.kind().word();
  }

  /**
   * The newest year that holds at least half as many of them as the fullest: a file that holds only
   * a few places does not make all others gone.
   */
  private Map<String, Integer> newest() {
    Map<String, SortedMap<Integer, Integer>> counts = new HashMap<>();
    for (PlaceDraft draft : drafts.values()) {
      SortedMap<Integer, Integer> years =
          counts.computeIfAbsent(peers(draft), x -> new TreeMap<>());
      draft.years().forEach(year -> years.merge(year, 1, Integer::sum));
    }
    Map<String, Integer> newest = new HashMap<>();
    counts.forEach(
        (peers, years) -> {
          int most = years.values().stream().mapToInt(it -> it).max().orElse(0);
          years.forEach(
              (year, count) -> {
                if (2 * count >= most) {
                  newest.put(peers, year);
                }
              });
        });
    return newest;
  }
}
