package org.commontable.evidence;

import org.commontable.shared.LocalizedText;

/** Who stands on a figure: a demand with the words of how it stands. */
public record Standing(LocalizedText title, LocalizedText words, String path) {}
