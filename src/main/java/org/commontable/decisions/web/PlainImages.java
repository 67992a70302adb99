package org.commontable.decisions.web;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A text loads nothing from elsewhere: an image is shown as its address. */
final class PlainImages implements NodeRenderer {
  private final HtmlNodeRendererContext context;

  PlainImages(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class);
  }

  @Override
  public void render(Node node) {
    context.getWriter().text(((Image) node).getDestination());
  }
}
