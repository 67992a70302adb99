package org.commontable.campaigns.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A signature as it is kept. Its address leaves this package only inside letters and consents. */
record Signature(
    UUID id,
    UUID petition,
    String name,
    String nameKey,
    Optional<String> email,
    Optional<String> emailKey,
    String zip,
    String lang,
    boolean showName,
    Optional<UUID> via,
    Instant created,
    SignatureState state,
    Optional<Instant> validated,
    int household,
    int repeatMails) {

  static Signature from(ResultSet row, int n) throws SQLException {
    return new Signature(
        row.getObject("id", UUID.class),
        row.getObject("petition", UUID.class),
        row.getString("name"),
        row.getString("name_key"),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("email_key")),
        row.getString("zip"),
        row.getString("lang"),
        row.getBoolean("show_name"),
        Optional.ofNullable(row.getObject("via", UUID.class)),
        row.getTimestamp("created_at").toInstant(),
        SignatureState.of(row.getString("state")),
        Optional.ofNullable(row.getTimestamp("validated_at")).map(Timestamp::toInstant),
        row.getInt("household"),
        row.getInt("repeat_mails"));
  }
}
