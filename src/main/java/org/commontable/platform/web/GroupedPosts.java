package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Writes posts that come at the same moment in one transaction (ADR 0008). */
public interface GroupedPosts {
  /**
   * Called outside of any transaction. The answer is given when what the post asks for and its
   * claim ({@link AnsweredPosts}) are committed together; empty, with nothing written, when the
   * post is for its own handler: a form with a fault, an address that does not exist.
   */
  Optional<Reply> post(HttpServletRequest request, HttpServletResponse response, PostKey key);
}
