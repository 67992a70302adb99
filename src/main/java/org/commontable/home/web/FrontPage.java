package org.commontable.home.web;

/** The front page. */
public record FrontPage(String name, String mission) {}
