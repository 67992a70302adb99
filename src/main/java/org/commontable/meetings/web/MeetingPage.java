package org.commontable.meetings.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.AwaitingMeeting;
import org.commontable.decisions.rules.Quorum;
import org.commontable.meetings.EarlierCall;
import org.commontable.meetings.Meeting;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.web.Form;

/**
 * A meeting as its reader may see it.
 *
 * @param inside what members see; the public reads date, place and the open items
 * @param minutes whether minutes are published
 * @param earlier how it was called before
 */
public record MeetingPage(
    Meeting meeting,
    List<Item> agenda,
    int planned,
    Optional<Inside> inside,
    boolean minutes,
    List<EarlierCall> earlier) {

  /**
   * A point of the agenda; {@code owner} and {@code decision} empty when there is none; {@code
   * state} running, done or empty.
   */
  public record Item(
      int number, String title, int minutes, String owner, String decision, String state) {}

  /**
   * For members.
   *
   * @param table who is here, or before it begins who will come
   * @param besides what the quorum asks beside heads: by weight and in each chamber
   * @param live the roll is open
   * @param own what the reader's own organizations said
   * @param toConfirm what lapses unless this meeting confirms it
   */
  public record Inside(
      RoundTable table,
      Quorum.Count quorum,
      List<String> besides,
      int members,
      boolean live,
      boolean begun,
      boolean over,
      boolean mayChange,
      boolean mayKeepRoll,
      boolean mayRun,
      boolean mayWrite,
      List<Own> own,
      List<Row> rows,
      List<Stayed> stays,
      List<AwaitingMeeting.Waiting> toConfirm,
      Form form) {

    /** The rows as answers of a field: id to name. */
    public Map<String, String> organizations() {
      var options = new LinkedHashMap<String, String>();
      rows.forEach(row -> options.put(row.id().toString(), row.name()));
      return options;
    }
  }

  /** One of the reader's organizations: its answer and how it is here, as keys; empty for none. */
  public record Own(UUID id, String name, String answer, String here) {}

  /** A line of the roll for the clerk: how it is here, as key; empty when absent. */
  public record Row(UUID id, String name, String here) {}

  /** Somebody was here from then to then. */
  public record Stayed(
      String name, String channel, Instant from, Optional<Instant> until, boolean byClerk) {}
}
