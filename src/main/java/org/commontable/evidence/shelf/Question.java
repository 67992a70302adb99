package org.commontable.evidence.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commontable.evidence.FactSource;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.Measure;
import org.commontable.evidence.facts.NamedPlace;
import org.commontable.evidence.files.Crosswalk;
import org.commontable.evidence.files.Layout;
import org.commontable.shared.SchoolYear;

/**
 * What somebody asks of facts, in the words of people and files. A word that nothing answers to is
 * answered with what there is.
 */
public record Question(
    List<String> datasets,
    List<String> measures,
    List<String> places,
    List<String> years,
    List<String> groups,
    Map<String, String> where,
    boolean everyVersion) {

  /** Nothing is called that; the message says what is there. */
  public static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String word;
    private final transient List<String> there;

    Unknown(String kind, String word, Collection<String> there, String sentence) {
      super(sentence);
      this.kind = kind;
      this.word = word;
      this.there = List.copyOf(there);
    }

    public String kind() {
      return kind;
    }

    public String word() {
      return word;
    }

    List<String> there() {
      return there;
    }
  }

  /** More than anybody can look at, or than memory should hold. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final int MOST_LISTED = 40;

  Question at(List<String> codes) {
    return new Question(datasets, measures, codes, years, groups, where, everyVersion);
  }

  /** What is found, as it is read: nothing of it is held. */
  @FunctionalInterface
  public interface Finder {
    void found(FoundFact fact);
  }

  /**
   * All of it at once, with caveats in a language.
   *
   * @param most {@link TooMany} when there is more
   */
  public List<FoundFact> ask(List<FactSource> sources, String language, int most)
      throws Facts.Damaged {
    List<FoundFact> found = new ArrayList<>();
    each(
        sources,
        language,
        it -> {
          if (found.size() == most) {
            throw new TooMany();
          }
          found.add(it);
        });
    return found;
  }

  /**
   * The newest source first; of those of one layout it speaks, since it corrects the others. A
   * source of another layout that says another number is heard too: files contradict each other,
   * and the reader is to see it.
   */
  public void each(List<FactSource> sources, String language, Finder finder) throws Facts.Damaged {
    FactQuery query = query(sources);
    SeenFacts all = new SeenFacts();
    Map<String, SeenFacts> byLayout = new HashMap<>();
    for (FactSource source : sources) {
      Map<String, String> names = names(source);
      SeenFacts alike = byLayout.computeIfAbsent(source.layout().id(), it -> new SeenFacts());
      Set<Fact.Key> ofLine = new HashSet<>();
      long[] line = {-1};
      each(
          source,
          query,
          fact -> {
            if (everyVersion && fact.line() != line[0]) {
              ofLine.clear();
              line[0] = fact.line();
            }
            if (everyVersion ? ofLine.add(fact.key()) : alike.isFirst(fact) && all.isNew(fact)) {
              finder.found(found(fact, source, names, language));
            }
          });
    }
  }

  /** With the state's codes of places, by which they are asked for too. */
  private static void each(FactSource source, FactQuery query, Consumer<Fact> taker)
      throws Facts.Damaged {
    Set<String> own = source.written(query.places());
    if (own.isEmpty() && !query.places().isEmpty()) {
      return;
    }
    source.facts().each(query.at(own), fact -> taker.accept(fact.at(source.code(fact.place()))));
  }

  /** The names of all dimensions that {@link #each} will find. */
  SortedSet<String> dimensions(List<FactSource> sources) throws Facts.Damaged {
    FactQuery query = query(sources);
    SortedSet<String> names = new TreeSet<>();
    for (FactSource source : sources) {
      each(source, query, fact -> names.addAll(fact.dimensions().keySet()));
    }
    return names;
  }

  private FactQuery query(List<FactSource> sources) {
    List<Keys> keys = sources.stream().map(it -> it.facts().keys()).toList();
    return new FactQuery(
        known("dataset", datasets, all(keys, Measure::dataset)),
        known("measure", measures, ofDatasets(keys)),
        places(sources, keys),
        years(keys),
        groups(sources),
        where(keys));
  }

  /** What no row says would find nothing without a word. */
  private Map<String, String> where(List<Keys> keys) {
    NavigableMap<String, NavigableSet<String>> there = new TreeMap<>();
    for (Keys it : keys) {
      it.dimensions().forEach(one -> gather(one, there));
      it.measures().forEach(measure -> gather(measure.dimensions(), there));
    }
    where.forEach(
        (name, word) -> {
          known("dimension", List.of(name), there.keySet());
          Set<String> words = there.getOrDefault(name, new TreeSet<>());
          if (!words.contains(word)) {
            throw new Unknown("dimension", word, words, unknown(name, word, words));
          }
        });
    return where;
  }

  private static void gather(Map<String, String> words, Map<String, NavigableSet<String>> there) {
    words.forEach((name, word) -> there.computeIfAbsent(name, x -> new TreeSet<>()).add(word));
  }

  static FoundFact found(Fact fact, FactSource source, Map<String, String> names, String language) {
    return new FoundFact(
        fact,
        names.getOrDefault(fact.place() + " " + fact.year(), names.getOrDefault(fact.place(), "")),
        source.layout().notes(fact, language),
        source.file(),
        source.sha256(),
        source.publisher());
  }

  static Map<String, String> names(FactSource source) {
    Map<String, String> names = new LinkedHashMap<>();
    for (NamedPlace it : source.facts().keys().names()) {
      String code = source.code(it.place());
      names.put(code + " " + it.year(), it.name());
      names.put(code, it.name());
    }
    return names;
  }

  private static NavigableSet<String> all(
      List<Keys> keys, java.util.function.Function<Measure, String> part) {
    NavigableSet<String> all = new TreeSet<>();
    keys.forEach(it -> it.measures().forEach(measure -> all.add(part.apply(measure))));
    return all;
  }

  private NavigableSet<String> ofDatasets(List<Keys> keys) {
    NavigableSet<String> all = new TreeSet<>();
    for (Keys it : keys) {
      it.measures().stream()
          .filter(measure -> datasets.isEmpty() || datasets.contains(measure.dataset()))
          .forEach(measure -> all.add(measure.name()));
    }
    return all;
  }

  private static Set<String> known(String kind, List<String> asked, Collection<String> there) {
    for (String word : asked) {
      if (!there.contains(word)) {
        throw new Unknown(kind, word, there, unknown(kind, word, there));
      }
    }
    return Set.copyOf(asked);
  }

  public static String unknown(String kind, String word, Collection<String> there) {
    return "There is no " + kind + " \"" + word + "\". There is: " + listed(there) + ".";
  }

  private static String listed(Collection<String> words) {
    String some = String.join(", ", words.stream().limit(MOST_LISTED).toList());
    return words.isEmpty()
        ? "nothing yet"
        : words.size() > MOST_LISTED ? some + " … (" + words.size() + ")" : some;
  }

  private Set<String> places(List<FactSource> sources, List<Keys> keys) {
    NavigableSet<String> there = new TreeSet<>();
    Map<String, String> codes = new HashMap<>();
    for (FactSource it : sources) {
      there.addAll(it.places());
      codes.putAll(it.codes());
    }
    Set<String> found = new LinkedHashSet<>();
    for (String text : places) {
      List<String> fitting =
          PlaceWord.readings(text, keys).stream()
              .map(it -> codes.getOrDefault(it, it))
              .filter(there::contains)
              .toList();
      if (fitting.isEmpty()) {
        throw new Unknown(
            "place",
            text,
            there,
            "There is no place \""
                + text
                + "\": write a district's three digits, a school's six, 999 for the state, or a"
                + " state or NCES number. There is: "
                + listed(there)
                + ".");
      }
      found.add(fitting.getFirst());
    }
    return found;
  }

  private Set<Integer> years(List<Keys> keys) {
    NavigableSet<Integer> there = new TreeSet<>();
    keys.forEach(it -> there.addAll(it.years()));
    Set<Integer> found = new LinkedHashSet<>();
    for (String text : years) {
      int year;
      try {
        year = SchoolYear.parse(text).start();
      } catch (IllegalArgumentException unreadable) {
        throw new Unknown("year", text, written(there), unreadable.getMessage() + ".");
      }
      if (!there.contains(year)) {
        throw new Unknown("year", text, written(there), unknown("year", text, written(there)));
      }
      found.add(year);
    }
    return found;
  }

  private static List<String> written(Collection<Integer> years) {
    return years.stream().map(it -> new SchoolYear(it).full()).toList();
  }

  /** Our word, or any label by which a file calls the group. */
  private Set<String> groups(List<FactSource> sources) {
    NavigableSet<String> there = new TreeSet<>();
    for (FactSource source : sources) {
      source.facts().keys().groups().forEach(it -> there.add(it.word()));
      source.facts().keys().measures().forEach(it -> it.group().ifPresent(there::add));
    }
    Set<String> found = new HashSet<>();
    for (String text : groups) {
      Set<String> meant = meant(text, sources.stream().map(FactSource::layout).toList());
      meant.retainAll(there);
      if (meant.isEmpty()) {
        throw new Unknown("group", text, there, unknown("group", text, there));
      }
      found.addAll(meant);
    }
    return found;
  }

  private static Set<String> meant(String text, List<Layout> layouts) {
    Set<String> meant = new LinkedHashSet<>();
    meant.add(text);
    String plain = Layout.plain(text);
    for (Layout layout : layouts) {
      for (Crosswalk.Label label : layout.groups().labels()) {
        if (label.label().equals(plain) || Layout.plain(label.group()).equals(plain)) {
          meant.add(label.group());
        }
      }
    }
    return meant;
  }
}
