package org.commontable.platform.web;

/** A post whose form is not ours or not this reader's any more. The page asks to load it again. */
final class StaleForm extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
