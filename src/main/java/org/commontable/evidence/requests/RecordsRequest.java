package org.commontable.evidence.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Public records that somebody asks an agency for.
 *
 * @param number counted from 1, by which people call it
 * @param gap what the answer would fill
 * @param addressee the agency with its address, as it stands in the letter
 * @param records what is asked for, as it stands in the letter
 * @param years as it stands in the letter
 * @param form in which the records are wanted, as it stands in the letter
 * @param requester who asks, as it stands under the letter
 * @param last what happened last
 */
public record RecordsRequest(
    UUID id,
    int number,
    Gap gap,
    String subject,
    String addressee,
    String records,
    String years,
    String form,
    String requester,
    Instant at,
    UUID by,
    Turn last) {
  public String path() {
    return "/evidence/requests/" + number;
  }

  /** The first line of the address. */
  public String agency() {
    return addressee.lines().findFirst().orElse("");
  }

  public Optional<Deadline> deadline() {
    return Deadline.of(last, RecordsLaw.kentucky());
  }

  public boolean isLate(LocalDate today) {
    return deadline().filter(day -> day.passed(today)).isPresent();
  }
}
