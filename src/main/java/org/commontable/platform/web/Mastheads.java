package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Gives the masthead for a request; implemented by the room that knows the coalition. */
@FunctionalInterface
public interface Mastheads {
  Masthead forRequest(HttpServletRequest request);
}
