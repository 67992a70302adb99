package org.commontable.decisions.outward;

import org.commontable.platform.picture.Svg;

/** Markup for other people's pages: no script, everything escaped. */
final class Snippets {
  private Snippets() {}

  /** The sentence with the badge, which asks whether the record still says it. */
  static String badge(Outward it, String origin) {
    return """
        <blockquote cite="%1$s" lang="%2$s"><p>%3$s</p></blockquote>
        <p><a href="%1$s"><img src="%4$s%5$s?says=%6$s" width="360" alt="%7$s"></a></p>"""
        .formatted(
            Svg.escape(it.address()),
            it.lang(),
            Svg.escape(it.statement()),
            Svg.escape(origin),
            it.badge(),
            it.print(),
            Svg.escape(it.coalition() + ": " + it.title()));
  }

  static String embed(Outward it, String origin) {
    return """
        <iframe src="%s%s" title="%s" width="400" height="440" loading="lazy"></iframe>
        <p><a href="%s">%s</a></p>"""
        .formatted(
            Svg.escape(origin),
            it.embed(),
            Svg.escape(it.title()),
            Svg.escape(it.address()),
            Svg.escape(it.title()));
  }
}
