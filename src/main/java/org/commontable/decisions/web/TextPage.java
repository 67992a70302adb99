package org.commontable.decisions.web;

import java.util.List;

/** One version of a text and what is new in it. */
public record TextPage(
    String path,
    String number,
    String title,
    String area,
    int version,
    int versions,
    String note,
    String fingerprint,
    String made,
    String html,
    List<Diff.Run> changes) {}
