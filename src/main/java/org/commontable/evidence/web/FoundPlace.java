package org.commontable.evidence.web;

/**
 * A place in a list.
 *
 * @param gone why it is not in the newest files; empty when it is
 */
public record FoundPlace(
    String path, String name, String code, String kind, String address, String gone) {}
