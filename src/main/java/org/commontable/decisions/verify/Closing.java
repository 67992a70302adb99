package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.Optional;
import org.commontable.platform.record.Entry;

/** When a decision closes, when it closed, and how long the absent may still answer after it. */
final class Closing {
  private Optional<Instant> closesAt = Optional.empty();
  private Optional<Instant> closedAt = Optional.empty();
  private Optional<Instant> windowUntil = Optional.empty();
  private Optional<Boolean> openedWindow = Optional.empty();
  private boolean early;

  /** The latest of all closing times holds. */
  void extend(Payload payload) {
    payload
        .instant("closesAt")
        .filter(later -> closesAt.isEmpty() || later.isAfter(closesAt.get()))
        .ifPresent(later -> closesAt = Optional.of(later));
  }

  void close(Entry entry) {
    var payload = Payload.of(entry);
    closedAt = payload.instant("closedAt");
    early = payload.isTrue("early");
    if (!early && !closedAt.equals(closesAt)) {
      throw new Differs("closed at another time than was set");
    }
    if (early && closedAt.filter(at -> isPressedAt(at, entry)).isEmpty()) {
      throw new Differs("closed early at another time than somebody pressed");
    }
  }

  /** The clock may be written down later; who closes early does so at that moment. */
  private boolean isPressedAt(Instant at, Entry entry) {
    return !at.isAfter(entry.time())
        && !at.isBefore(entry.time().minus(Written.MOMENT))
        && closesAt.filter(at::isAfter).isEmpty();
  }

  /** Somebody closed it then, before its time. */
  boolean wasClosedEarlyAt(Instant at) {
    return early && closedAt.filter(at::equals).isPresent();
  }

  /** The first verdict is the one at the close; it says whether the absent may still answer. */
  void judged(boolean windowOpen) {
    openedWindow = openedWindow.or(() -> Optional.of(windowOpen));
  }

  /** The notes went out: the window ends a while after them. */
  void notes(Payload payload) {
    windowUntil = payload.instant("windowUntil");
  }

  /** Another round: what closed the last one is behind it. */
  void reopen(Payload payload) {
    closesAt = payload.instant("closesAt");
    closedAt = Optional.empty();
    windowUntil = Optional.empty();
    openedWindow = Optional.empty();
  }

  boolean isClosed() {
    return closedAt.isPresent();
  }

  Optional<Instant> closedAt() {
    return closedAt;
  }

  /** What comes only after the close. */
  Instant closedBefore(String what) {
    return closedAt.orElseThrow(() -> new Differs(what));
  }

  /** When it closed, else when it is to close. */
  Optional<Instant> end() {
    return closedAt.or(() -> closesAt);
  }

  /** Before the close that was set, as far as the writing of an entry lets one say. */
  boolean isBefore(Instant written) {
    return closedAt.isEmpty()
        && closesAt.filter(end -> written.isAfter(end.plus(Written.MOMENT))).isEmpty();
  }

  boolean takesStances(Instant at) {
    return closedAt.isEmpty() && closesAt.filter(at::isAfter).isEmpty();
  }

  /** It closed with a window, which has not ended then. */
  boolean hasOpenWindow(Instant at) {
    return closedAt.isPresent() && openedWindow.orElse(false) && !windowEnded(at);
  }

  boolean windowEnded(Instant at) {
    return windowUntil.filter(at::isAfter).isPresent();
  }

  Optional<Instant> windowUntil() {
    return windowUntil;
  }
}
