package org.commontable.evidence.release;

/** Of whom some cells count some: where the same place and group stands among them. */
final class Heads {
  private final Cells population;
  private final int[] places;
  private final int[] groups;

  Heads(Cells cells, Cells population) {
    this.population = population;
    this.places = cells.places().stream().mapToInt(population::place).toArray();
    this.groups = cells.groups().stream().mapToInt(population::group).toArray();
  }

  Cells population() {
    return population;
  }

  /** The place's number there; below 0 where it is unknown. */
  int place(int place) {
    return places[place];
  }

  /** The cell there that tells of as many as this one counts some of, or -1. */
  int of(int cell) {
    int place = places[cell / groups.length];
    int group = groups[cell % groups.length];
    return group < 0 || place < 0 ? -1 : place * population.groups().size() + group;
  }
}
