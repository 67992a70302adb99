package org.commontable.campaigns.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one box about mail on a petition: from the organization whose link brought the reader, else
 * from the coalition.
 *
 * @param organization null for the coalition
 * @param strong the first, bold part of its words
 */
public record ConsentBox(@Nullable UUID organization, String strong, String rest) {
  /** Exactly what stands beside the box. */
  String wording() {
    return strong + " " + rest;
  }
}
