package org.commontable.campaigns;

import java.util.Optional;
import java.util.UUID;

/**
 * Who pays for what a campaign puts out.
 *
 * @param organization the member that pays; only with {@link Kind#ORGANIZATION}
 * @param address the payer's postal address, where a law asks for it; may be empty
 */
public record Payer(Kind kind, Optional<UUID> organization, String address) {
  /** Who it is. */
  public enum Kind {
    /** Nothing is said about it. */
    UNSAID,
    /** No money was spent. */
    NOBODY,
    COALITION,
    ORGANIZATION;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static final Payer UNSAID = new Payer(Kind.UNSAID, Optional.empty(), "");

  public Payer {
    if ((kind == Kind.ORGANIZATION) != organization.isPresent()) {
      throw new IllegalArgumentException("an organization that pays has a name");
    }
  }

  /** As a form sends it: a kind, or the id of an organization. */
  public static Payer read(String choice, String address) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.ORGANIZATION && kind.key().equals(choice)) {
        return new Payer(kind, Optional.empty(), address);
      }
    }
    return new Payer(Kind.ORGANIZATION, Optional.of(UUID.fromString(choice)), address);
  }

  public String choice() {
    return organization.map(UUID::toString).orElse(kind.key());
  }
}
