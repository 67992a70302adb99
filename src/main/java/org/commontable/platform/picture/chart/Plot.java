package org.commontable.platform.picture.chart;

import java.util.List;

/** Where years and values lie in a drawing. */
final class Plot {
  private final Frame frame;
  private final double axisTop;
  private final double[] from;
  private final double[] to;

  Plot(Frame frame, double axisTop, List<YearPoint> years, double labelRoom) {
    this.frame = frame;
    this.axisTop = axisTop;
    this.from = new double[years.size()];
    this.to = new double[years.size()];
    long missing = years.stream().filter(y -> y.status() == YearPoint.Status.NO_FILE).count();
    double all = frame.plotRight() - frame.left() - labelRoom;
    boolean squeeze = frame.narrow() && missing > 0 && missing < years.size();
    double narrow = squeeze ? Math.min(frame.noFileWidth(), all / 3) / missing : all / years.size();
    double wide = squeeze ? (all - narrow * missing) / (years.size() - missing) : narrow;
    double x = frame.left();
    for (int i = 0; i < years.size(); i++) {
      from[i] = x;
      x += years.get(i).status() == YearPoint.Status.NO_FILE ? narrow : wide;
      to[i] = x;
    }
  }

  double left(int year) {
    return from[year];
  }

  double right(int year) {
    return to[year];
  }

  double x(int year) {
    return (from[year] + to[year]) / 2;
  }

  double y(double value) {
    return frame.top() + frame.plotHeight() * (1 - Math.min(value, axisTop) / axisTop);
  }

  double base() {
    return frame.top() + frame.plotHeight();
  }
}
