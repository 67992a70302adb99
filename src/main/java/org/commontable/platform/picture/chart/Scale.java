package org.commontable.platform.picture.chart;

import java.util.ArrayList;
import java.util.List;

/** An axis from zero with at most six round steps. */
record Scale(double top, double step) {

  static Scale upTo(double highest) {
    double rough = Math.max(highest, 1e-9) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power;
    for (double nice : new double[] {1, 2, 5, 10}) {
      step = nice * power;
      if (highest <= step * 5 * (1 + 1e-9)) {
        break;
      }
    }
    return new Scale(step * Math.max(1, Math.ceil(highest / step - 1e-9)), step);
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
