package org.commontable.evidence.web;

import org.commontable.platform.web.Ui;

/** A list for a frame, in the language that its address names and not the reader's own. */
public record ExploreEmbed(String lang, Ui words, ExplorePage list) {}
