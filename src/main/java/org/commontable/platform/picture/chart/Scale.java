package org.commontable.platform.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.picture.Svg;

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

  /** With marks of thousands, which English and Spanish of the United States write alike. */
  static String said(double tick) {
    String plain = Svg.number(tick);
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    StringBuilder said = new StringBuilder(plain);
    for (int i = whole - 3; i > 0; i -= 3) {
      said.insert(i, ',');
    }
    return said.toString();
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
