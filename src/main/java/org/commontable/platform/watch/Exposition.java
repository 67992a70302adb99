package org.commontable.platform.watch;

/** MachineFigures as Prometheus reads them: its text format, version 0.0.4. */
final class Exposition {
  private final StringBuilder text = new StringBuilder();
  private String name = "";

  /** What follows belongs to this family. */
  Exposition family(String family, String type, String help) {
    name = family;
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  void counter(String family, String help, Number value) {
    family(family, "counter", help).suffixed("", value);
  }

  void gauge(String family, String help, Number value) {
    family(family, "gauge", help).suffixed("", value);
  }

  void value(String label, String is, Number value) {
    line(name + "{" + label + "=\"" + is + "\"}", value);
  }

  void bucket(String upTo, long count) {
    line(name + "_bucket{le=\"" + upTo + "\"}", count);
  }

  void suffixed(String suffix, Number value) {
    line(name + suffix, value);
  }

  private void line(String what, Number value) {
    text.append(what).append(' ').append(value).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
