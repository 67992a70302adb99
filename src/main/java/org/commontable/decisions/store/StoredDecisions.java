package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.decisions.Audience;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.Position;
import org.commontable.decisions.rules.Verdict;
import org.commontable.platform.database.OncePerReading;
import org.commontable.platform.picture.Mark;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** What other rooms read of decisions, computed at the moment they ask. */
@Component
public class StoredDecisions implements Decisions {
  private static final Set<Status> OPEN = EnumSet.of(Status.OPEN, Status.ADOPTED_WINDOW_OPEN);

  private final Dossiers dossiers;
  private final Finding finding;
  private final Quotes quotes;
  private final RuleBooks rules;
  private final Clock clock;

  StoredDecisions(Dossiers dossiers, Finding finding, Quotes quotes, RuleBooks rules, Clock clock) {
    this.finding = finding;
    this.dossiers = dossiers;
    this.quotes = quotes;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Optional<DecisionView> find(String number) {
    return dossiers.find(number).map(this::view);
  }

  @Override
  public Optional<DecisionView> find(UUID id) {
    return dossiers.find(id).map(this::view);
  }

  @Override
  public Optional<PublicDecision> inPublic(String number) {
    return OncePerReading.of(
        this,
        "public " + number,
        () -> dossiers.find(number).filter(this::isPublic).map(this::publicView));
  }

  @Override
  public List<DecisionView> list() {
    return dossiers.all().stream().filter(this::isUnderWay).map(this::view).toList();
  }

  @Override
  public List<DecisionView> open() {
    Instant now = clock.instant();
    return dossiers.moving().stream()
        .filter(dossier -> OPEN.contains(dossier.status(now)))
        .map(this::view)
        .toList();
  }

  @Override
  public List<DecisionView> list(String decisionClass) {
    return dossiers.ofClass(decisionClass).stream()
        .filter(this::isUnderWay)
        .map(this::view)
        .toList();
  }

  @Override
  public boolean names(String number, String organization) {
    return dossiers.find(number).filter(one -> names(one, organization)).isPresent();
  }

  private static boolean names(Dossier dossier, String organization) {
    String said = TextVersion.sealed(dossier.proposal().title(), dossier.text().body());
    return said.toLowerCase(Locale.ROOT).contains(organization.toLowerCase(Locale.ROOT));
  }

  @Override
  public List<PublicDecision> publicList() {
    return dossiers.all().stream().filter(this::isPublic).map(this::publicView).toList();
  }

  @Override
  public List<PublicDecision> newestInPublic(int most) {
    return dossiers.of(finding.newestInPublic(most)).stream()
        .filter(this::isPublic)
        .map(this::publicView)
        .toList();
  }

  @Override
  public List<DecisionView> newestAdopted(int most) {
    Instant now = clock.instant();
    return Stream.concat(
            dossiers.moving().stream(), dossiers.of(finding.newestAdopted(most)).stream())
        .filter(dossier -> dossier.status(now).adopted())
        .sorted(Comparator.comparing(Dossier::proposal, Proposal.NEWEST_FIRST))
        .limit(most)
        .map(this::view)
        .toList();
  }

  @Override
  public Optional<PublicDecision> newestAdopted() {
    Instant now = clock.instant();
    return Stream.concat(
            dossiers.moving().stream(), dossiers.of(finding.newestAdoptedInPublic()).stream())
        .filter(this::isPublic)
        .filter(dossier -> dossier.status(now).adopted())
        .min(Comparator.comparing(Dossier::proposal, Proposal.NEWEST_FIRST))
        .map(this::publicView);
  }

  @Override
  public List<DecisionView> unansweredBy(UUID organization) {
    Instant now = clock.instant();
    return dossiers.moving().stream()
        .filter(dossier -> dossier.answering(now).isAsked(organization))
        .map(this::view)
        .sorted(
            Comparator.comparing(view -> view.windowUntil().or(view::closes).orElse(Instant.MAX)))
        .toList();
  }

  private boolean isUnderWay(Dossier dossier) {
    Status status = dossier.status(clock.instant());
    return status != Status.DRAFT && status != Status.WITHDRAWN;
  }

  /** Drafts and withdrawn proposals are nobody else's business. */
  public boolean isPublic(Dossier dossier) {
    return dossier.proposal().audience() == Audience.PUBLIC && isUnderWay(dossier);
  }

  public DecisionView view(Dossier dossier) {
    Instant now = clock.instant();
    Map<UUID, Given> current = dossier.said(now).current();
    boolean opened = dossier.opening().isPresent();
    return new DecisionView(
        dossier.proposal().id(),
        dossier.proposal().number(),
        dossier.proposal().title(),
        dossier.proposal().area(),
        dossier.proposal().audience(),
        dossier.status(now),
        dossier.closes(),
        dossier.notes().map(NotesSent::windowUntil),
        dossier.opening().stream()
            .flatMap(open -> open.electors().stream())
            .map(elector -> seat(elector, current))
            .toList(),
        opened ? dossier.verdict(now).yes() : 0,
        opened ? quotes.forMembers(dossier, now) : LocalizedText.of("en", ""),
        isProvisional(dossier, now));
  }

  private static DecisionView.SeatView seat(Elector elector, Map<UUID, Given> current) {
    Given given = current.get(elector.organization());
    return new DecisionView.SeatView(
        elector.organization(),
        elector.name(),
        elector.shortName(),
        given == null ? Mark.SILENT : given.mark());
  }

  public PublicDecision publicView(Dossier dossier) {
    Instant now = clock.instant();
    Status status = dossier.status(now);
    Verdict verdict = dossier.verdict(now);
    boolean adopted = status.adopted();
    return new PublicDecision(
        dossier.proposal().id(),
        dossier.proposal().number(),
        dossier.proposal().title(),
        dossier.proposal().area(),
        status,
        dossier
            .annulled()
            .map(Annulment::at)
            .or(() -> dossier.closes().filter(_ -> status != Status.OPEN)),
        dossier
            .notes()
            .map(NotesSent::windowUntil)
            .filter(_ -> status == Status.ADOPTED_WINDOW_OPEN),
        quotes.publicSeats(dossier, now),
        adopted ? verdict.yes() : 0,
        verdict.members(),
        adopted ? verdict.count(Position.CONDITIONAL_COUNTED) : 0,
        quotes.inPublic(dossier, now),
        isProvisional(dossier, now),
        adopted ? Breach.suspended(dossier, now).size() : 0,
        dossier
            .sequel()
            .again()
            .filter(_ -> status == Status.SUPERSEDED)
            .filter(this::isPublic)
            .map(round -> round.proposal().number()));
  }

  /**
   * The rules it rests on are not adopted by every founding organization, or it hangs on a stance.
   */
  private boolean isProvisional(Dossier dossier, Instant now) {
    boolean rulesOpen =
        dossier
            .opening()
            .flatMap(open -> rules.version(open.ruleVersion()))
            .map(RuleBook::provisional)
            .orElse(false);
    return rulesOpen || dossier.counting(now).hangsOnUnconfirmed();
  }
}
