package org.commontable.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commontable.evidence.derived.GroupLevels;
import org.commontable.evidence.derived.LevelGap;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Yamls;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shares of levels that files print beside a percent, of each race of each district. Given only
 * where no level is near none or near all, in every version of the file (docs/decisions/0034 says
 * why nothing hidden can be worked out from them). Read once for an edition, beside whoever asks
 * first: a page waits a moment at most and says what is still missing.
 */
public final class LevelShares {
  private static final String STATE = "999";
  private static final String TESTED = Yamls.text(LevelGap.RULE.settings(), "tested");

  private record Key(String place, int year, String group) {}

  private record Held(UUID edition, FutureTask<Map<String, Map<Key, GroupLevels>>> all) {}

  /** As long as a page waits from the moment the reading began. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(LevelShares.class);

  private final Sources sources;
  private final FactStore facts;
  private final Map<String, Map<Key, GroupLevels>> straight = new ConcurrentHashMap<>();
  private volatile @Nullable UUID straightOf;
  private final boolean waits;
  private volatile @Nullable Held held;
  private volatile long begun;

  /**
   * @param waits whoever asks waits for the answer, as a command does
   */
  LevelShares(Sources sources, FactStore facts, boolean waits) {
    this.sources = sources;
    this.facts = facts;
    this.waits = waits;
  }

  /** Reads them now; nothing where they were read. */
  public void ensure(UUID edition) {
    try {
      held(edition).all().get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the levels could not be read", failed.getCause());
    }
  }

  /** False while they are being read: what is asked meanwhile is empty. */
  public boolean isRead(UUID edition) {
    return waits || within(held(edition)).isPresent();
  }

  /** True where files can hold levels beside the percent. */
  public static boolean has(Declared indicator) {
    return indicator.kind() == Kind.PERCENT
        && indicator.numerator().dataset().equals(Yamls.text(LevelGap.RULE.settings(), "dataset"));
  }

  /** Empty where they are not told, or may not be shown. */
  public Optional<GroupLevels> of(
      UUID edition, Declared indicator, String place, int year, String group) {
    return has(indicator)
        ? Optional.ofNullable(of(edition, indicator).get(new Key(place, year, group)))
        : Optional.empty();
  }

  /** Only beside a percent gap that the edition shows, so of races beside white students. */
  public Optional<LevelGap> gap(UUID edition, Published figure) {
    return figure
        .comparison()
        .filter(it -> figure.printed().isPresent() && it.difference().isPresent())
        .flatMap(
            it ->
                of(edition, figure, figure.group())
                    .flatMap(
                        own ->
                            of(edition, figure, it.comparator())
                                .map(others -> new LevelGap(figure, others, own))));
  }

  private Optional<GroupLevels> of(UUID edition, Published figure, String group) {
    return of(edition, figure.indicator(), figure.place(), figure.year(), group);
  }

  private Map<Key, GroupLevels> of(UUID edition, Declared indicator) {
    if (waits) {
      if (!edition.equals(straightOf)) {
        straight.clear();
        straightOf = edition;
      }
      return straight.computeIfAbsent(indicator.id(), it -> read(indicator));
    }
    return within(held(edition))
        .map(it -> it.getOrDefault(indicator.id(), Map.of()))
        .orElse(Map.of());
  }

  private synchronized Held held(UUID edition) {
    Held now = held;
    if (now == null || !now.edition().equals(edition)) {
      now = new Held(edition, new FutureTask<>(this::readAll));
      begun = System.nanoTime();
      held = now;
      Thread.ofVirtual().name("levels").start(now.all());
    }
    return now;
  }

  /** Empty where it takes longer than a page may; what failed is tried again. */
  private Optional<Map<String, Map<Key, GroupLevels>>> within(Held asked) {
    long left = PATIENCE.toNanos() - (System.nanoTime() - begun);
    try {
      return Optional.of(asked.all().get(Math.max(0, left), TimeUnit.NANOSECONDS));
    } catch (TimeoutException later) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      LOG.warn("The levels of an edition could not be read.", failed.getCause());
      forget(asked);
      return Optional.empty();
    }
  }

  private synchronized void forget(Held failed) {
    Held now = held;
    if (now != null && now.all().equals(failed.all())) {
      held = null;
    }
  }

  private Map<String, Map<Key, GroupLevels>> readAll() {
    Map<String, Map<Key, GroupLevels>> all = new HashMap<>();
    Declared.all().stream().filter(LevelShares::has).forEach(it -> all.put(it.id(), read(it)));
    return all;
  }

  /** The newest source speaks; the strictest hides, a replaced one too, which says no number. */
  private Map<Key, GroupLevels> read(Declared indicator) {
    Map<Key, GroupLevels> open = new HashMap<>();
    Set<Key> closed = new HashSet<>();
    List<String> dataset = List.of(indicator.numerator().dataset());
    List<Source> heard = sources.newestFirst(dataset);
    for (Source source : sources.everyVersion(dataset)) {
      for (var it : read(source, indicator).entrySet()) {
        Optional<GroupLevels> levels = it.getValue().levels(TESTED, source.sha256());
        if (levels.isEmpty()) {
          closed.add(it.getKey());
        } else if (heard.contains(source)) {
          open.putIfAbsent(it.getKey(), levels.get());
        }
      }
    }
    open.keySet().removeAll(closed);
    return open;
  }

  private Map<Key, Row> read(Source source, Declared indicator) {
    List<String> levels = Yamls.texts(LevelGap.RULE.settings().get("levels"));
    Set<String> measures = new HashSet<>(levels);
    measures.add(TESTED);
    Map<String, String> where = indicator.numerator().where();
    Map<Key, Row> rows = new HashMap<>();
    try (Facts file = facts.of(source)) {
      file.each(
          new FactQuery(
              Set.of(indicator.numerator().dataset()),
              measures,
              Set.of(),
              Set.of(),
              races(),
              where),
          fact -> {
            if (isDistrict(fact.place()) && fact.dimensions().equals(where)) {
              rows.computeIfAbsent(
                      new Key(fact.place(), fact.year(), fact.group()), it -> new Row(levels))
                  .take(fact);
            }
          });
    } catch (IllegalStateException | Refusal.Unreadable | Facts.Damaged gone) {
      return Map.of(); // as an edition leaves out what cannot be read
    }
    return rows;
  }

  private static Set<String> races() {
    Set<String> races = new HashSet<>();
    StudentGroup.races().forEach(it -> races.add(it.word()));
    return races;
  }

  /** Not the state: its numbers minus those of districts would be those of hidden districts. */
  private static boolean isDistrict(String place) {
    return place.length() == 3 && !place.equals(STATE);
  }

  /** What one file says of one group at one place. */
  private static final class Row {
    private final List<String> names;
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private long line;

    Row(List<String> names) {
      this.names = names;
    }

    void take(Fact fact) {
      line = fact.line();
      fact.value().ifPresent(it -> numbers.put(fact.measure(), it));
    }

    Optional<GroupLevels> levels(String tested, String sha256) {
      BigDecimal people = numbers.get(tested);
      List<BigDecimal> percents =
          names.stream().flatMap(it -> Optional.ofNullable(numbers.get(it)).stream()).toList();
      return people == null || percents.size() < names.size()
          ? Optional.empty()
          : GroupLevels.of(percents, people.longValue(), sha256, line);
    }
  }
}
