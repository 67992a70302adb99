package org.commontable.decisions.elections;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the page of one election, as its reader may see and use it at this moment. */
@Component
class ElectionView {
  static final String TEMPLATE = "decisions/elections/election";

  private final Elections elections;
  private final BallotBoxes boxes;
  private final Notice notice;
  private final Organizations organizations;
  private final Clock clock;

  ElectionView(
      Elections elections,
      BallotBoxes boxes,
      Notice notice,
      Organizations organizations,
      Clock clock) {
    this.elections = elections;
    this.boxes = boxes;
    this.notice = notice;
    this.organizations = organizations;
    this.clock = clock;
  }

  ElectionPage of(Election election, Form form, Visitor visitor, Ui ui) {
    Stage stage = election.stage(clock.instant());
    Optional<List<Paper>> papers = stage == Stage.CLOSED ? boxes.open(election) : Optional.empty();
    boolean lost = papers.isEmpty() && stage != Stage.DRAFT && !boxes.canBeOpened(election.id());
    boolean announces = visitor.may(Act.ANNOUNCE_ELECTION);
    var results = papers.map(all -> OfficeResult.of(election, all)).orElse(List.of());
    return new ElectionPage(
        election,
        stage,
        form,
        lost,
        papers.map(all -> BoxLine.of(election, all, ui)).orElse(List.of()),
        results,
        papers.isPresent() && Secrecy.wasLost(papers.get()),
        visitor.may(Act.NOMINATE) && stage == Stage.DRAFT && election.runOffOf().isEmpty()
            ? nominating(visitor)
            : Map.of(),
        withdrawable(election, stage, visitor),
        announces && stage == Stage.DRAFT
            ? Optional.of(ui.dateTime(notice.earliestClose()))
            : Optional.empty(),
        stage == Stage.OPEN ? CastBallot.ofDelegate(election, visitor) : List.of(),
        announces
            && results.stream().anyMatch(result -> !result.count().runOff().isEmpty())
            && !hasRunOff(election),
        runOff(election));
  }

  private boolean hasRunOff(Election election) {
    return runOff(election).isPresent();
  }

  private Optional<Election> runOff(Election election) {
    return elections.all().stream()
        .filter(one -> one.runOffOf().equals(Optional.of(election.number())))
        .findFirst();
  }

  /** For whom the reader may name candidates. */
  Map<String, String> nominating(Visitor visitor) {
    var choices = new LinkedHashMap<String, String>();
    for (Organization member : organizations.at(clock.instant())) {
      if (visitor.may(Act.ANNOUNCE_ELECTION) || visitor.actsFor(member.id())) {
        choices.put(member.id().toString(), member.name());
      }
    }
    return choices;
  }

  private static Set<UUID> withdrawable(Election election, Stage stage, Visitor visitor) {
    return stage == Stage.CLOSED || !visitor.may(Act.NOMINATE)
        ? Set.of()
        : election.offices().stream()
            .flatMap(office -> office.standing().stream())
            .filter(
                candidate ->
                    visitor.actsFor(candidate.organization())
                        || (stage == Stage.DRAFT && visitor.may(Act.ANNOUNCE_ELECTION)))
            .map(Candidate::id)
            .collect(java.util.stream.Collectors.toSet());
  }
}
