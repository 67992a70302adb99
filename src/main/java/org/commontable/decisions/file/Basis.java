package org.commontable.decisions.file;

/** How a part of a preset is known. Screens show what is not verified. */
public enum Basis {
  /** It stands in the linked source. */
  SOURCE,
  /** The source is silent; this project's own default. */
  PROJECT,
  /** Recalled and not yet checked: carries a visible mark. */
  UNVERIFIED
}
