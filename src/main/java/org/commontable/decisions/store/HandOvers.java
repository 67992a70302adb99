package org.commontable.decisions.store;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** That the convener handed over a vote link stands in the record before the link is shown. */
@Component
public class HandOvers {
  private final Chronicle chronicle;

  HandOvers(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  public void note(Dossier dossier, UUID organization, Author author) {
    chronicle.write(
        "decision.link", author, organization, Map.of("decision", dossier.proposal().number()));
  }
}
