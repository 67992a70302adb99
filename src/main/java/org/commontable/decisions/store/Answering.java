package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.rules.Outcome;
import org.commontable.decisions.rules.Verdict;

/** What each organization may still do about a decision at an instant: answer, or leave word. */
public record Answering(Dossier dossier, Instant now) {
  /** While it is open, or in the organization's window. */
  public boolean may(UUID organization) {
    return (dossier.openAt(now) && dossier.elector(organization).isPresent())
        || inWindow(organization);
  }

  /** Who may answer in the window: absent and silent when it closed, and it closed as adopted. */
  public boolean inWindow(UUID organization) {
    return !dossier.calledOff()
        && dossier.notes().filter(sent -> now.isAfter(sent.windowUntil())).isEmpty()
        && hasAWindow(organization);
  }

  private boolean hasAWindow(UUID organization) {
    if (!dossier.closedAt(now) || dossier.elector(organization).isEmpty()) {
      return false;
    }
    Instant close = dossier.closes().orElse(now);
    Verdict atClose = dossier.verdictAtClose();
    return atClose.outcome() == Outcome.ADOPTED
        && atClose.windowOpen()
        && !dossier.attendance(now).onRoll().contains(organization)
        && !dossier.said(close).held().contains(organization)
        && !dossier.said(close).current().containsKey(organization);
  }

  /** Nobody was absent and silent where that gives time to answer. */
  public boolean opensNoWindow() {
    return dossier.opened().electors().stream()
        .noneMatch(elector -> inWindow(elector.organization()));
  }

  /** Asked and not answered in this round on this text, or a condition of its answer refused. */
  public boolean isAsked(UUID organization) {
    Given said = dossier.said(now).inThisRound().get(organization);
    boolean asks =
        said == null ? !dossier.said(now).held().contains(organization) : said.askedAgain();
    return may(organization) && asks;
  }

  /** A member of this table whose time to answer is over may still leave word. */
  public boolean mayLeaveWord(UUID organization) {
    return dossier.closedAt(now)
        && !dossier.calledOff()
        && dossier.elector(organization).isPresent()
        && !inWindow(organization);
  }

  /** Why this organization may answer no more: its own window's end, or the close. */
  public Ended ended(UUID organization) {
    if (dossier.withdrawn().isPresent()) {
      return new Ended("withdrawn", dossier.withdrawn().get().at());
    }
    if (dossier.annulled().isPresent()) {
      return new Ended("annulled", dossier.annulled().get().at());
    }
    if (dossier.course().lapsed().isPresent()) {
      return new Ended("letLapse", dossier.course().lapsed().get().at());
    }
    return new Ended(
        "late",
        dossier
            .notes()
            .map(NotesSent::windowUntil)
            .filter(_ -> hasAWindow(organization))
            .or(dossier::closes)
            .orElse(now));
  }

  /** Until when an organization may answer; empty in a window whose notes are not sent. */
  public Optional<Instant> until() {
    return dossier.openAt(now) ? dossier.closes() : dossier.notes().map(NotesSent::windowUntil);
  }
}
