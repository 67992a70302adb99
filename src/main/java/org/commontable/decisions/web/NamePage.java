package org.commontable.decisions.web;

/** Releasing a name or taking it off: the second tap. */
public record NamePage(
    String path,
    String number,
    String title,
    String area,
    String organization,
    String name,
    boolean released) {}
