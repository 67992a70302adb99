package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Rule;
import org.commontable.decisions.rules.Verdict;

/**
 * Everything on file about one decision. All that is said of it is computed from these dated facts
 * and an instant; nothing here knows the clock.
 *
 * @param versions oldest first
 * @param given every stance ever given, oldest first
 * @param names every wish about names, oldest first
 * @param roll every word on who was there, in the order in which it was noted
 * @param rounds in which it was asked, and how each ended
 * @param course what it took beside the usual one
 * @param late what was said after the close, oldest first
 * @param roundOf number of the annulled decision that this one asks again
 * @param speaking whose voice each stance was, and the proxies that may speak
 * @param sequel the same question asked again, and slips of the pen
 */
public record Dossier(
    Proposal proposal,
    List<TextVersion> versions,
    Optional<Opening> opening,
    List<Extension> extensions,
    List<Given> given,
    List<NameWish> names,
    List<Stay> roll,
    Rounds rounds,
    Course course,
    List<LateNote> late,
    Optional<Withdrawal> withdrawn,
    Optional<Annulment> annulled,
    Optional<String> roundOf,
    Speaking speaking,
    Sequel sequel) {
  public Dossier {
    versions = List.copyOf(versions);
    extensions = List.copyOf(extensions);
    given = List.copyOf(given);
    names = List.copyOf(names);
    roll = List.copyOf(roll);
    late = List.copyOf(late);
  }

  public TextVersion text() {
    return versions.getLast();
  }

  public Opening opened() {
    return opening.orElseThrow(() -> new IllegalStateException("not opened"));
  }

  /** Number of the round it is in: 1 until the table is asked again. */
  public int round() {
    return rounds.number();
  }

  /** The vote after a consensus that failed is held, or has been. */
  public boolean voting() {
    return rounds.voting();
  }

  /** Nobody changes the text any more: the vote is on it, or it cannot wait. */
  public boolean textStands() {
    return voting() || opening.filter(open -> open.emergency().isPresent()).isPresent();
  }

  /** While the text can still be changed: a draft or an open decision, and no vote on the text. */
  public boolean takesAmendments(Instant now) {
    Status status = status(now);
    return (status == Status.DRAFT || status == Status.OPEN) && !textStands();
  }

  /** When the present round began. */
  public Instant began() {
    return rounds.began().orElseGet(() -> opened().at());
  }

  /** Since the present round began; in the first, whatever is on file. */
  public boolean isOfThisRound(Instant at) {
    return rounds.began().filter(at::isBefore).isEmpty();
  }

  /** A block from before the vote: it counts as a no until its organization says anew. */
  public boolean isCarriedBlock(Given stance) {
    return voting() && stance.stance().equals("block");
  }

  /** What the present round is decided by. */
  public Rule rule() {
    return voting() ? opened().rules().fallback().orElseThrow() : opened().rule();
  }

  /** How the present round was closed. */
  public Optional<Closing> closing() {
    return rounds.closing();
  }

  /** The notes of the present round. */
  public Optional<NotesSent> notes() {
    return rounds.notesSent();
  }

  /** The rounds before the present one, each as it stood when the next began. */
  public List<Dossier> earlier() {
    return rounds.later().stream().map(this::before).toList();
  }

  private Dossier before(Round next) {
    return new Dossier(
        proposal,
        versions.stream().filter(version -> version.made().isBefore(next.at())).toList(),
        opening,
        extensions.stream().filter(later -> later.at().isBefore(next.at())).toList(),
        given.stream().filter(stance -> stance.at().isBefore(next.at())).toList(),
        names,
        roll,
        rounds.before(next),
        Course.USUAL,
        late,
        Optional.empty(),
        Optional.empty(),
        roundOf,
        speaking,
        Sequel.NONE);
  }

  /** What each organization may still do about it. */
  public Answering answering(Instant now) {
    return new Answering(this, now);
  }

  /** What they have said about it. */
  public Said said(Instant at) {
    return new Said(this, at);
  }

  public EarlyClose earlyClose(Instant now) {
    return new EarlyClose(this, now);
  }

  public Talks talks(Instant now) {
    return new Talks(this, now);
  }

  public Outvoted outvoted() {
    return new Outvoted(this);
  }

  public UnderEmergency underEmergency(Instant now) {
    return new UnderEmergency(this, now);
  }

  public Releases releases() {
    return new Releases(this);
  }

  public Attendance attendance(Instant now) {
    return new Attendance(this, now);
  }

  public Counting counting(Instant now) {
    return new Counting(this, now);
  }

  public Question question(Instant now) {
    return counting(now).question();
  }

  public Verdict verdict(Instant now) {
    return counting(now).verdict();
  }

  /** As it stood at the closing time, before anything said in the window. */
  public Verdict verdictAtClose() {
    return question(closes().orElseThrow(() -> new IllegalStateException("not opened"))).verdict();
  }

  /** The last closing time that was set, or the earlier instant at which it was closed. */
  public Optional<Instant> closes() {
    if (closing().isPresent()) {
      return closing().map(Closing::closed);
    }
    return opening.map(
        open ->
            Stream.concat(
                    extensions.stream()
                        .filter(later -> isOfThisRound(later.at()))
                        .map(Extension::closes),
                    versions.stream()
                        .filter(version -> isOfThisRound(version.made()))
                        .flatMap(version -> version.closes().stream()))
                .reduce(
                    rounds.closes().orElse(open.closes()),
                    (one, other) -> one.isAfter(other) ? one : other));
  }

  /** Open up to and including the closing time; a millisecond later it is closed. */
  public boolean openAt(Instant now) {
    return !calledOff()
        && closes().filter(end -> !now.isAfter(end)).isPresent()
        && closing().isEmpty();
  }

  /** It came to its close; not so when it was called off before. */
  public boolean closedAt(Instant now) {
    return opening.isPresent() && !openAt(now) && (closing().isPresent() || !calledOff());
  }

  /** Withdrawn or let lapse by its mover, or annulled: nobody answers any more. */
  public boolean calledOff() {
    return withdrawn.isPresent() || annulled.isPresent() || course.lapsed().isPresent();
  }

  /** The notes of what was decided have still to be sent. */
  public boolean awaitsNotes(Instant now) {
    return closedAt(now) && !calledOff() && notes().isEmpty();
  }

  /** May be annulled: it was opened, and neither its mover nor the convener called it off. */
  public boolean mayBeAnnulled() {
    return opening.isPresent() && !calledOff();
  }

  public Optional<Elector> elector(UUID organization) {
    return opening.stream()
        .flatMap(open -> open.electors().stream())
        .filter(elector -> elector.organization().equals(organization))
        .findFirst();
  }

  public Status status(Instant now) {
    if (withdrawn.isPresent()) {
      return Status.WITHDRAWN;
    }
    if (annulled.isPresent()) {
      return Status.ANNULLED;
    }
    if (course.lapsed().isPresent()) {
      return Status.LET_LAPSE;
    }
    if (opening.isEmpty()) {
      return Status.DRAFT;
    }
    if (openAt(now)) {
      return Status.OPEN;
    }
    if (sequel.supersededAt(now).isPresent()) {
      return Status.SUPERSEDED;
    }
    Verdict verdict = verdict(now);
    if (verdict.adopted() && underEmergency(now).hasLapsed()) {
      return Status.LAPSED_UNCONFIRMED;
    }
    return switch (verdict.outcome()) {
      case ADOPTED -> verdict.windowOpen() ? Status.ADOPTED_WINDOW_OPEN : Status.IN_FORCE;
      case FAILED -> Status.FAILED;
      case LAPSED_NO_QUORUM -> Status.LAPSED;
      case TO_RESOLUTION -> Status.TO_RESOLUTION;
    };
  }
}
