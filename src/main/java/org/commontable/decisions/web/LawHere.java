package org.commontable.decisions.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.decisions.file.Law;
import org.commontable.decisions.rules.Wording;
import org.commontable.decisions.store.Dossier;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** What the law says to an organization about a decision, before it answers. */
@Component
class LawHere {
  private final Organizations organizations;

  LawHere(Organizations organizations) {
    this.organizations = organizations;
  }

  /** Only its legal recusal is taken: the opening froze which statuses that is so for. */
  boolean bars(Dossier dossier, UUID organization) {
    return dossier
        .opening()
        .filter(open -> !open.bars().isEmpty() && open.isBarred(organization, status(organization)))
        .isPresent();
  }

  List<LawNote> notes(Dossier dossier, UUID organization, Ui ui) {
    String status = status(organization);
    return dossier.opening().stream()
        .flatMap(open -> Law.on(dossier.proposal().decisionClass(), open.at()).stream())
        .filter(law -> law.status().equals(status))
        .map(law -> note(law, ui))
        .toList();
  }

  private static LawNote note(Law law, Ui ui) {
    return new LawNote(
        law.sentence(Wording.in(ui.lang())),
        ui.t(
            law.isUnverified() ? "decisions.law.unverified" : "decisions.law.known",
            "day",
            ui.words().plainDate(law.since())),
        law.isLinked() ? law.source() : "");
  }

  /** Which of these may only recuse themselves, before the decision opens. */
  List<String> barred(String decisionClass, List<UUID> electors, Instant now) {
    var statuses = Law.barred(decisionClass, now);
    if (statuses.isEmpty()) {
      return List.of();
    }
    var known = organizations.find(electors);
    return electors.stream()
        .flatMap(id -> Stream.ofNullable(known.get(id)))
        .filter(organization -> statuses.contains(organization.legalStatus().key()))
        .map(Organization::name)
        .toList();
  }

  private String status(UUID organization) {
    return organizations.find(organization).map(one -> one.legalStatus().key()).orElse("");
  }
}
