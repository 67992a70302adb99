package org.commontable.evidence.facts;

/** Takes numbers and marks by the numbers of their {@link Keys}, in the order of columns. */
public interface CellReader {
  /**
   * @param value a whole number of the last of {@code scale} decimals
   */
  void number(
      int measure, int place, int year, int group, int dimensions, long value, int scale, int line);

  void mark(int measure, int place, int year, int group, int dimensions, Mark mark, int line);
}
