package org.commontable.evidence.facts;

/** Takes facts row by row. Places, years, groups and dimensions are numbers of {@link Keys}. */
public interface FactSink {
  /** Reads to learn, keeps nothing. */
  FactSink NOTHING =
      new FactSink() {
        @Override
        public void row(int place, int year, int group, int dimensions, int variant, long line) {}

        @Override
        public void number(int slot, long unscaled, int scale) {}

        @Override
        public void mark(int slot, Mark mark) {}
      };

  void row(int place, int year, int group, int dimensions, int variant, long line);

  /** The number of the row's variant at this place in its list of measures. */
  void number(int slot, long unscaled, int scale);

  void mark(int slot, Mark mark);
}
