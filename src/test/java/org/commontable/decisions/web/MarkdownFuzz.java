package org.commontable.decisions.web;

import java.util.Set;
import org.commontable.fuzz.Promise;
import org.commontable.fuzz.Pumped;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** A proposal's text: whatever is typed becomes paragraphs and links, never anything that acts. */
public final class MarkdownFuzz {
  private static final Set<String> TAGS =
      Set.of(
          "p",
          "br",
          "em",
          "strong",
          "code",
          "a",
          "ul",
          "ol",
          "li",
          "blockquote",
          "hr",
          "h3",
          "h4",
          "h5",
          "h6");
  private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "title", "start");

  private MarkdownFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var text = Pumped.text(data);
    var html = new String[] {""};
    Promise.neverThrows()
        .allocatingAtMost(6_000) // 243 without the hooks
        .holds(text.length(), () -> html[0] = Markdown.html(text));
    for (Element element : Jsoup.parseBodyFragment(html[0]).body().getAllElements()) {
      if (element.tagName().equals("body")) {
        continue;
      }
      if (!TAGS.contains(element.tagName())) {
        throw new AssertionError("a " + element.tagName() + " came through");
      }
      for (Attribute attribute : element.attributes()) {
        if (!ATTRIBUTES.contains(attribute.getKey())) {
          throw new AssertionError("the attribute " + attribute + " came through");
        }
        if (attribute.getKey().equals("href")
            && !attribute.getValue().matches("(?is)(https?://|mailto:|tel:|#|/(?![/\\\\])).*")) {
          throw new AssertionError("leads to " + attribute.getValue());
        }
      }
    }
  }
}
