package org.commontable.decisions.elections;

import java.util.List;
import java.util.UUID;

/** A published box, as a recount reads it. */
public final class Box {
  private final List<Paper> papers;

  private Box(List<Paper> papers) {
    this.papers = papers;
  }

  /**
   * Reads the {@code ballots} of an entry.
   *
   * @throws IllegalArgumentException when they are none
   */
  public static Box read(List<?> ballots) {
    return new Box(BoxText.read(ballots));
  }

  public int size() {
    return papers.size();
  }

  /** Every code once, in their order: no other order can carry a message. */
  public boolean isSortedByCode() {
    for (int i = 1; i < papers.size(); i++) {
      if (papers.get(i - 1).receipt().compareTo(papers.get(i).receipt()) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * What each ballot says for one of so many offices.
   *
   * @throws IllegalArgumentException when a ballot is for more or fewer offices
   */
  public List<UUID> choices(int office, int offices) {
    if (papers.stream().anyMatch(paper -> paper.choices().size() != offices)) {
      throw new IllegalArgumentException("a ballot for more or fewer offices than there are");
    }
    return papers.stream().map(paper -> paper.choices().get(office)).toList();
  }
}
