package org.commontable.decisions.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A proposal's text as HTML: paragraphs, lists, headings, quotations. Markup that was typed is
 * shown as typed, and only http(s) and mail links are links.
 */
public final class Markdown {
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

  /** A link of a text, for paper, where nothing can be clicked. */
  public record Source(String words, String address) {}

  /** The harmless links of a text, each address once, in their order. */
  static List<Source> sources(String text) {
    var found = new java.util.LinkedHashMap<String, Source>();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                if (isHarmless(link.getDestination())) {
                  found.putIfAbsent(
                      link.getDestination(), new Source(words(link), link.getDestination()));
                }
              }
            });
    return List.copyOf(found.values());
  }

  private static String words(Link link) {
    var words = new StringBuilder();
    link.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Link inner) {
            visitChildren(inner);
          }
        });
    return words.toString();
  }

  public static String html(String text) {
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
