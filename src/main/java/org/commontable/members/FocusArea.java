package org.commontable.members;

import org.commontable.shared.LocalizedText;

/**
 * One of the coalition's three areas of work.
 *
 * @param key {@code public}, {@code equity} or {@code funding}; fixed, since colors and addresses
 *     hang on it
 */
public record FocusArea(String key, LocalizedText name, LocalizedText sentence) {}
