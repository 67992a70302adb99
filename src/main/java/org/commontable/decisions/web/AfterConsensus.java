package org.commontable.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.Position;
import org.commontable.decisions.rules.Resolution;
import org.commontable.decisions.rules.Verdict;
import org.commontable.decisions.rules.Wording;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.ResolutionMeeting;
import org.commontable.decisions.store.Talks;
import org.commontable.platform.web.Ui;

/**
 * What happened since consensus failed, and what comes next by when, in words.
 *
 * @param sentences none where consensus never failed
 */
public record AfterConsensus(List<String> sentences, List<Meeting> meetings) {
  static final AfterConsensus NOTHING = new AfterConsensus(List.of(), List.of());

  /** Talks that were held. */
  public record Meeting(String title, String notes, String there) {}

  public AfterConsensus {
    sentences = List.copyOf(sentences);
    meetings = List.copyOf(meetings);
  }

  static AfterConsensus of(Dossier dossier, Instant now, Ui ui) {
    Talks talks = dossier.talks(now);
    if (talks.since().isEmpty()) {
      return NOTHING;
    }
    var said = new ArrayList<String>();
    said.add(
        ui.t("decisions.resolution.since", "date", ui.date(talks.since().orElse(now)))
            + " "
            + limits(talks, ui));
    String next = next(talks, ui);
    if (!next.isEmpty()) {
      said.add(next);
    }
    return new AfterConsensus(
        said, dossier.rounds().meetings().stream().map(met -> meeting(met, dossier, ui)).toList());
  }

  private static String limits(Talks talks, Ui ui) {
    Resolution limits = talks.limits();
    return ui.t(
        "decisions.resolution.limits",
        "meetings",
        limits.meetings(),
        "days",
        limits.days(),
        "until",
        ui.date(talks.until().orElse(talks.now())),
        "held",
        talks.held());
  }

  private static String next(Talks talks, Ui ui) {
    Dossier dossier = talks.dossier();
    Status status = dossier.status(talks.now());
    if (status == Status.TO_RESOLUTION) {
      return toResolution(talks, ui);
    }
    if (dossier.course().lapsed().isPresent()) {
      return letLapse(dossier, dossier.course().lapsed().get().at(), ui);
    }
    String closes = ui.dateTime(dossier.closes().orElse(talks.now()));
    if (dossier.voting()) {
      return status == Status.OPEN
          ? ui.t("decisions.resolution.next.voting", "when", closes, "vote", vote(dossier, ui))
          : voted(dossier, talks.now(), ui);
    }
    if (status == Status.OPEN) {
      return ui.t("decisions.resolution.next.reopened", "when", closes);
    }
    return dossier.round() > 1 ? ui.t("decisions.resolution.next.over") : "";
  }

  /** Only its mover could, unless the talks were used up and the rules name no vote. */
  private static String letLapse(Dossier dossier, Instant at, Ui ui) {
    Talks then = dossier.talks(at);
    UUID mover = dossier.proposal().mover();
    String name =
        mover == null || (then.spent() && !then.namesAVote())
            ? ""
            : DecisionHistory.name(mover, dossier);
    return name.isEmpty()
        ? ui.t("decisions.resolution.next.letLapse", "date", ui.date(at))
        : ui.t("decisions.resolution.next.letLapseBy", "date", ui.date(at), "name", name);
  }

  private static String toResolution(Talks talks, Ui ui) {
    if (talks.spent()) {
      return talks.namesAVote()
          ? ui.t("decisions.resolution.next.onlyVote", "vote", vote(talks.dossier(), ui))
          : ui.t("decisions.resolution.next.noVote");
    }
    return ui.t(
            talks.mayReopen()
                ? "decisions.resolution.next.choose"
                : "decisions.resolution.next.meet",
            "until",
            ui.date(talks.until().orElse(talks.now())))
        + " "
        + (talks.namesAVote()
            ? ui.t("decisions.resolution.next.vote", "vote", vote(talks.dossier(), ui))
            : ui.t("decisions.resolution.next.namesNone"));
  }

  private static String voted(Dossier dossier, Instant now, Ui ui) {
    Verdict verdict = dossier.verdict(now);
    return ui.t(
        "decisions.resolution.next.voted",
        "yes",
        verdict.yes(),
        "no",
        verdict.count(Position.OPPOSE),
        "members",
        verdict.members());
  }

  private static String vote(Dossier dossier, Ui ui) {
    return dossier
        .opened()
        .rules()
        .fallback()
        .map(vote -> Wording.in(ui.lang()).votedBy(vote))
        .orElse("");
  }

  private static Meeting meeting(ResolutionMeeting met, Dossier dossier, Ui ui) {
    String there =
        met.there().stream()
            .map(organization -> DecisionHistory.name(organization, dossier))
            .collect(Collectors.joining(", "));
    return new Meeting(
        ui.t(
            "decisions.resolution.meeting",
            "n",
            met.n(),
            "date",
            ui.words().plainDate(met.heldOn())),
        met.notes(),
        there.isEmpty() ? "" : ui.t("decisions.resolution.there", "names", there));
  }
}
