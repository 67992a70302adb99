package org.commontable.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what our pages may show (evidence.md §6.3, in its first, strict form): no outcome count
 * of 1 to 9, no group under ten, no total or gender row beside race rows, and no set of district
 * figures that, taken from the state's, leaves a hidden district bare. It works on cells alone:
 * whatever it hides never reaches a page, a download or a ratio.
 */
final class Gate {
  static final String STATE = "999";
  static final int LEAST = 10;

  /**
   * The least width of what remains possible for a hidden number; a dated setting of the method.
   */
  static final long PROTECTION = 4;

  /** No upper end; small enough that a sum over all districts does not overflow. */
  private static final long OPEN = Long.MAX_VALUE >> 24;

  private final List<Indicator> indicators;

  Gate(List<Indicator> indicators) {
    this.indicators = indicators;
  }

  /**
   * @param versions all published cells of public inputs, newest source first; several sources may
   *     hold the same cell, then the newest speaks and the strictest hides
   */
  List<GateCell> judge(List<GateCell> versions) {
    Map<CellKey, GateCell> cells = new LinkedHashMap<>();
    Map<CellKey, Hidden> strictest = new HashMap<>();
    Map<CellKey, Long> populations = leastPopulations(versions);
    for (GateCell version : versions) {
      cells.putIfAbsent(version.key(), version);
      alone(version, populations).ifPresent(why -> strictest.putIfAbsent(version.key(), why));
    }
    Set<CellKey> raceRows =
        cells.keySet().stream()
            .filter(key -> key.group().isRace())
            .map(key -> new CellKey(key.input(), key.place(), key.year(), StudentGroup.ALL))
            .collect(Collectors.toSet());
    cells.replaceAll(
        (key, cell) -> {
          Hidden why = strictest.get(key);
          if (why != null) {
            return cell.hide(why);
          }
          CellKey all = new CellKey(key.input(), key.place(), key.year(), StudentGroup.ALL);
          return !key.group().isRace() && raceRows.contains(all)
              ? cell.hide(Hidden.BESIDE_GROUPS)
              : cell;
        });
    closeStateSums(cells);
    return new ArrayList<>(cells.values());
  }

  /** The smallest population any version gives; a suppressed one counts as under ten. */
  private Map<CellKey, Long> leastPopulations(List<GateCell> versions) {
    Map<CellKey, Long> least = new HashMap<>();
    for (GateCell version : versions) {
      if (isPopulation(version.key().input())) {
        least.merge(version.key(), version.amount().orElse(0), Math::min);
      }
    }
    return least;
  }

  private Optional<Hidden> alone(GateCell cell, Map<CellKey, Long> populations) {
    if (cell.amount().isEmpty()) {
      return Optional.of(Hidden.STATE);
    }
    long amount = cell.amount().getAsLong();
    CellKey key = cell.key();
    if (isPopulation(key.input())) {
      return amount < LEAST ? Optional.of(Hidden.SMALL_GROUP) : Optional.empty();
    }
    if (amount > 0 && amount < LEAST) {
      return Optional.of(Hidden.FEW_EVENTS);
    }
    for (Indicator indicator : indicators) {
      if (indicator.numerator().equals(key.input())) {
        CellKey heads = new CellKey(indicator.denominator(), key.place(), key.year(), key.group());
        if (populations.getOrDefault(heads, (long) LEAST) < LEAST) {
          return Optional.of(Hidden.SMALL_GROUP);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * State minus the districts shown: when that leaves too little open for a hidden district, hide
   * the smallest shown one too; the state itself only where no district can help.
   */
  private void closeStateSums(Map<CellKey, GateCell> cells) {
    Map<CellKey, List<GateCell>> districts = new HashMap<>();
    for (GateCell cell : cells.values()) {
      if (!cell.key().place().equals(STATE)) {
        CellKey key = cell.key();
        districts
            .computeIfAbsent(
                new CellKey(key.input(), STATE, key.year(), key.group()), k -> new ArrayList<>())
            .add(cell);
      }
    }
    districts.forEach(
        (stateKey, parts) -> {
          GateCell state = cells.get(stateKey);
          while (state != null && !state.isHidden() && exposes(state, parts)) {
            GateCell more = smallestShown(parts).orElse(state).hide(Hidden.COMPLEMENT);
            cells.put(more.key(), more);
            parts.replaceAll(part -> part.key().equals(more.key()) ? more : part);
            state = cells.get(stateKey);
          }
        });
  }

  /** A zero would protect nothing: what is left over would stay as small as it was. */
  private static Optional<GateCell> smallestShown(List<GateCell> parts) {
    return parts.stream()
        .filter(part -> part.amount().orElse(0) > 0)
        .min(
            Comparator.<GateCell>comparingLong(part -> part.amount().orElse(0))
                .thenComparing(part -> part.key().place()));
  }

  /** One sum: bounds by propagation are exact. A sum that cannot be one binds nobody. */
  private boolean exposes(GateCell state, List<GateCell> parts) {
    long rest = state.amount().orElse(0);
    long lows = 0;
    long highs = 0;
    List<long[]> ranges = new ArrayList<>();
    for (GateCell part : parts) {
      if (part.isHidden()) {
        long[] range = range(part);
        ranges.add(range);
        lows += range[0];
        highs += range[1];
      } else {
        rest -= part.amount().orElse(0);
      }
    }
    if (ranges.isEmpty() || rest < lows || rest > highs) {
      return false;
    }
    for (long[] range : ranges) {
      long least = Math.max(range[0], rest - (highs - range[1]));
      long most = Math.min(range[1], rest - (lows - range[0]));
      if (most - least < PROTECTION) {
        return true;
      }
    }
    return false;
  }

  /** What a reader who knows our rules knows already. */
  private long[] range(GateCell hidden) {
    boolean population = isPopulation(hidden.key().input());
    return switch (hidden.hidden().orElseThrow()) {
      case FEW_EVENTS -> new long[] {1, LEAST - 1};
      case SMALL_GROUP -> new long[] {0, population ? LEAST - 1 : OPEN};
      case STATE, BESIDE_GROUPS, COMPLEMENT, ALMOST_ALL, NOT_PROVED -> new long[] {0, OPEN};
    };
  }

  private boolean isPopulation(String input) {
    return indicators.stream().anyMatch(it -> it.denominator().equals(input));
  }
}
