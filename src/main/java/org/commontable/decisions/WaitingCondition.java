package org.commontable.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/**
 * A condition that waits.
 *
 * @param title of the decision it was set on
 * @param setBy the organization that set it, with its name then
 * @param mover who answers it; empty when that is the convener
 * @param answerBy it waits for the mover's answer until then; empty when it is accepted
 * @param checkOn it was accepted as standing: the day its organization looks whether it is met
 */
public record WaitingCondition(
    UUID id,
    String decision,
    LocalizedText title,
    UUID setBy,
    String name,
    String text,
    Optional<UUID> mover,
    Optional<Instant> answerBy,
    Optional<LocalDate> checkOn) {

  public String path() {
    return "/decisions/" + decision + "/conditions/" + id;
  }
}
