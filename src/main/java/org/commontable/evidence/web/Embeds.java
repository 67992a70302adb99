package org.commontable.evidence.web;

import org.commontable.platform.picture.Svg;

/** Markup for other people's pages: no script, everything escaped. */
final class Embeds {
  private Embeds() {}

  static String frame(String framed, String address, String title) {
    return """
        <iframe src="%s" title="%s" width="640" height="520" loading="lazy"></iframe>
        <p><a href="%s">%s</a></p>"""
        .formatted(Svg.escape(framed), Svg.escape(title), Svg.escape(address), Svg.escape(title));
  }
}
