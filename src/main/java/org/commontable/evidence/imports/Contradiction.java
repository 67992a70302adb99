package org.commontable.evidence.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.files.Layout;
import org.jspecify.annotations.Nullable;

/**
 * A sum that does not add up in the state's own file: the groups of one kind beside the row of all.
 * It is reported and never refused; where a group is hidden, only a sum above the row of all
 * counts.
 */
public record Contradiction(Fact.Key about, String kind, BigDecimal sum, BigDecimal total) {
  /** A file of more is not looked through to its end. */
  private static final int MOST_SUMS = 500_000;

  private static final class Parts {
    BigDecimal sum = BigDecimal.ZERO;
    int groups;
    boolean open;
    @Nullable BigDecimal total;
  }

  /** All of a file. */
  public static List<Contradiction> in(Facts facts, Layout layout) throws Facts.Damaged {
    List<Contradiction> found = new ArrayList<>();
    for (Layout.Check check : layout.checks()) {
      Map<Fact.Key, Parts> sums = new LinkedHashMap<>();
      facts.each(
          new FactQuery(Set.of(), Set.of(check.of()), Set.of(), Set.of(), Set.of(), Map.of()),
          fact -> add(fact, check, sums));
      sums.forEach((key, parts) -> contradiction(key, check.kind(), parts).ifPresent(found::add));
    }
    return found;
  }

  private static void add(Fact fact, Layout.Check check, Map<Fact.Key, Parts> sums) {
    boolean total = fact.group().equals(check.to());
    if (!total && !isOf(check.kind(), fact.group())) {
      return;
    }
    Fact.Key key =
        new Fact.Key(
            fact.dataset(),
            fact.measure(),
            fact.unit(),
            fact.place(),
            fact.year(),
            check.to(),
            fact.dimensions());
    Parts parts = sums.get(key);
    if (parts == null) {
      if (sums.size() == MOST_SUMS) {
        return;
      }
      parts = new Parts();
      sums.put(key, parts);
    }
    if (total) {
      parts.total = fact.value().orElse(null);
    } else {
      parts.groups++;
      parts.sum = parts.sum.add(fact.value().orElse(BigDecimal.ZERO));
      parts.open |= fact.mark().map(mark -> mark != Mark.NOT_APPLICABLE).orElse(false);
    }
  }

  private static boolean isOf(String kind, String group) {
    return StudentGroup.of(group)
        .map(it -> it.kind().name().toLowerCase(Locale.ROOT).equals(kind))
        .orElse(false);
  }

  private static Optional<Contradiction> contradiction(Fact.Key key, String kind, Parts parts) {
    BigDecimal total = parts.total;
    if (total == null || parts.groups < 2) {
      return Optional.empty();
    }
    int more = parts.sum.compareTo(total);
    return more > 0 || (more < 0 && !parts.open)
        ? Optional.of(new Contradiction(key, kind, parts.sum, total))
        : Optional.empty();
  }
}
