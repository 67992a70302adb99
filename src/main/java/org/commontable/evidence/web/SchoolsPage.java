package org.commontable.evidence.web;

import java.util.List;

/** The schools of a district, those that are no longer in the newest files apart. */
public record SchoolsPage(
    String district,
    String name,
    String newest,
    List<FoundPlace> schools,
    List<FoundPlace> former,
    boolean mapped) {}
