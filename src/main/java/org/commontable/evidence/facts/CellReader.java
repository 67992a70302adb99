package org.commontable.evidence.facts;

/** Takes numbers and marks by the numbers of their {@link Keys}, in the order of columns. */
public interface CellReader {
  /** Whether it takes anything of a measure where these dimensions stand in the row. */
  default boolean takes(int measure, int dimensions) {
    return true;
  }

  /**
   * @param value a whole number of the last of {@code scale} decimals
   */
  void number(
      int measure, int place, int year, int group, int dimensions, long value, int scale, int line);

  void mark(int measure, int place, int year, int group, int dimensions, Mark mark, int line);
}
