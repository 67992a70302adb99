package org.commontable.decisions.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.platform.database.OncePerReading;
import org.springframework.stereotype.Repository;

/** Everything on file about the decisions that somebody asks for. */
@Repository
public class Dossiers {
  private final Proposals proposals;
  private final DossierRows rows;
  private final Chronicle chronicle;

  Dossiers(Proposals proposals, DossierRows rows, Chronicle chronicle) {
    this.proposals = proposals;
    this.rows = rows;
    this.chronicle = chronicle;
  }

  public Optional<Dossier> find(String number) {
    return known(dossier -> dossier.proposal().number().equals(number))
        .or(() -> proposals.find(number).map(this::read));
  }

  public Optional<Dossier> find(UUID proposal) {
    return known(dossier -> dossier.proposal().id().equals(proposal))
        .or(() -> proposals.find(proposal).map(this::read));
  }

  private Optional<Dossier> known(Predicate<Dossier> wanted) {
    return known().filter(wanted).findFirst();
  }

  /** All, or all that move, if this page has read them already. */
  private Stream<Dossier> known() {
    return Stream.of("all", "moving")
        .flatMap(read -> OncePerReading.<List<Dossier>>known(this, read).stream())
        .flatMap(List::stream);
  }

  /**
   * As {@link #find(String)}, and nobody else acts until this transaction ends: neither on this
   * decision nor on the roll it counts. It is the record's own turn that is waited for, so that two
   * who each need both never wait for one another.
   */
  public Optional<Dossier> alone(String number) {
    chronicle.hold();
    return find(number);
  }

  public Optional<Dossier> alone(UUID proposal) {
    chronicle.hold();
    return find(proposal);
  }

  /** All, newest number first. */
  public List<Dossier> all() {
    return OncePerReading.of(this, "all", () -> rows.of(proposals.all()));
  }

  /**
   * Those that time or a reader still has to do with: drafts, open ones, those with a window, and
   * whatever nobody has laid {@link AtRest at rest} yet; newest number first.
   */
  public List<Dossier> moving() {
    return OncePerReading.of(this, "moving", () -> rows.of(proposals.moving()));
  }

  /** Those in which what delegates said may be theirs alone, at rest or not. */
  List<Dossier> movingOrHeld() {
    return of(proposals.movingOrHeld().stream().map(Proposal::id).toList());
  }

  /** What may be in resolution: all that moves, and of what rests there so many, oldest first. */
  List<Dossier> toResolution(int most) {
    return of(
        Stream.concat(movingIds().stream(), proposals.restingInResolution(most).stream())
            .distinct()
            .toList());
  }

  /** Of these, however many, newest number first. */
  public List<Dossier> of(Collection<UUID> some) {
    var known =
        known()
            .filter(dossier -> some.contains(dossier.proposal().id()))
            .collect(
                Collectors.toMap(
                    dossier -> dossier.proposal().id(), Function.identity(), (one, _) -> one));
    List<UUID> rest = some.stream().filter(id -> !known.containsKey(id)).toList();
    if (!rest.isEmpty()) {
      rows.of(proposals.of(rest)).forEach(dossier -> known.put(dossier.proposal().id(), dossier));
    }
    return known.values().stream()
        .sorted(Comparator.comparing(Dossier::proposal, Proposal.NEWEST_FIRST))
        .toList();
  }

  /** Of this class, newest number first. */
  List<Dossier> ofClass(String decisionClass) {
    return of(proposals.ofClass(decisionClass).stream().map(Proposal::id).toList());
  }

  List<UUID> movingIds() {
    return proposals.moving().stream().map(Proposal::id).toList();
  }

  private Dossier read(Proposal proposal) {
    return rows.of(List.of(proposal)).getFirst();
  }
}
