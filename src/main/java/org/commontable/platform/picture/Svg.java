package org.commontable.platform.picture;

/** Writes SVG text: every text escaped, numbers with at most two decimals. */
public final class Svg {
  private final StringBuilder out = new StringBuilder();

  /** Opens or closes a part: {@code raw("<g class=\"rt\">")}; never with a reader's text in it. */
  public Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  /** An element with attributes in pairs; numbers are shortened, texts escaped. */
  public Svg element(String name, Object... attributes) {
    return open(name, attributes).selfClose();
  }

  public Svg open(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(attributes[i + 1] instanceof Number n ? number(n) : escape(attributes[i + 1]));
      out.append('"');
    }
    out.append('>');
    return this;
  }

  public Svg text(String words, Object... attributes) {
    open("text", attributes);
    out.append(escape(words)).append("</text>");
    return this;
  }

  public Svg close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  private Svg selfClose() {
    out.insert(out.length() - 1, '/');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  public static String number(Number value) {
    long hundredths = Math.round(value.doubleValue() * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + "." + rest / 10 + (rest % 10 == 0 ? "" : Long.toString(rest % 10));
  }

  public static String escape(Object text) {
    String words = text.toString();
    var safe = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
