package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commontable.evidence.Hidden;
import org.junit.jupiter.api.Test;

/** One number that is hard to protect takes what it needs, and nothing from anybody else. */
class HoldingBackTest {
  /** Of a rare group everybody has one or two, so that several must make room for four. */
  private static World rare() {
    List<String> leaves = new ArrayList<>();
    List<long[]> rows = new ArrayList<>();
    for (int district = 1; district <= 7; district++) {
      for (int school = 1; school <= 2; school++) {
        leaves.add("%03d%03d".formatted(district, school));
        long rare = district % 2 == 0 ? school : 0;
        boolean nobody = district == 1 && school == 1;
        long white = 40 + 7L * district + 11L * school;
        long black = 20 + 3L * district + 5L * school;
        rows.add(
            nobody
                ? new long[] {0, 0, 0, 0}
                : new long[] {black, white, rare, (black + white + rare) / 2});
      }
    }
    return World.of(leaves, 3, rows.toArray(long[][]::new));
  }

  private static long count(World world, Hidden why) {
    return IntStream.range(0, world.cells().size())
        .filter(it -> world.cells().isHidden(it) && world.cells().why(it) == why)
        .count();
  }

  @Test
  void aSchoolWithNobodyDarkensNoOther() {
    World world = rare();
    ReleaseProperties.guarded(world, Counting.POPULATION);
    assertThat(count(world, Hidden.NOT_PROVED)).isLessThan(12);
    for (String place : world.places) {
      boolean near = place.startsWith("001") || place.startsWith("002");
      for (int group : new int[] {0, 2}) {
        assertThat(near || world.cells().isShown(world.at(place, group)))
            .as(place + " " + world.groups.get(group))
            .isTrue();
      }
    }
  }

  /**
   * What the first edition showed of its district cannot be taken back, and costs the others
   * nothing.
   */
  @Test
  void whatIsKnownFromBeforeDarkensNobody() {
    World world = rare();
    ReleaseProperties.afterwards(world, List.of("001", "001002"), Counting.POPULATION);
    long shown = IntStream.range(0, world.cells().size()).filter(world.cells()::isShown).count();
    assertThat(shown).isGreaterThan(world.cells().size() / 2);
  }
}
