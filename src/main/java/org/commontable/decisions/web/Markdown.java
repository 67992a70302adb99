package org.commontable.decisions.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A proposal's text as HTML: paragraphs, lists, headings, quotations. Markup that was typed is
 * shown as typed, and only http(s) and mail links are links.
 */
final class Markdown {
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(BlockQuote.class, Heading.class, ListBlock.class, ThematicBreak.class))
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
          .nodeRendererFactory(PlainImages::new)
          .attributeProviderFactory(
              _ ->
                  (_, tag, attributes) -> {
                    if (tag.equals("a")) {
                      attributes.computeIfPresent("href", (_, to) -> isHarmless(to) ? to : null);
                      attributes.put("rel", "nofollow noopener");
                    }
                  })
          .build();

  /** Where a text may lead: pages, mail, telephones, and this table itself. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(https?://|mailto:|tel:|/(?![/\\\\])|#).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Markdown() {}

  private static boolean isHarmless(String address) {
    return HARMLESS.matcher(address).matches();
  }

  static String html(String text) {
    String html = RENDERER.render(PARSER.parse(text));
    // A text's own headings stand below the page's.
    for (int level : List.of(4, 3, 2, 1)) {
      html =
          html.replace("<h" + level + ">", "<h" + (level + 2) + ">")
              .replace("</h" + level + ">", "</h" + (level + 2) + ">");
    }
    return html;
  }
}
