package org.commontable.home.setup;

import java.util.UUID;

/**
 * Whether an office shall end.
 *
 * @param last nobody else holds it, so it cannot end
 * @param own it is the reader's own
 */
public record OfficeEndPage(UUID person, String name, String role, boolean last, boolean own) {}
