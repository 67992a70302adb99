package org.commontable.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.PublicSeat;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.rules.Position;
import org.commontable.decisions.rules.Verdict;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.picture.Seat;
import org.commontable.platform.web.Ui;

/** A decision drawn as the table: the members' picture and the public one. */
final class Pictures {
  private Pictures() {}

  static RoundTable members(Dossier dossier, Instant now, Set<UUID> own, Ui ui) {
    Verdict verdict = dossier.verdict(now);
    Status status = dossier.status(now);
    Map<UUID, Given> current = dossier.said(now).current();
    Set<UUID> held = dossier.said(now).held();
    var seats = new ArrayList<Seat>();
    List<Elector> electors = dossier.opened().electors();
    for (int i = 0; i < electors.size(); i++) {
      Elector elector = electors.get(i);
      Given given = current.get(elector.organization());
      var seat =
          new Seat(
              elector.name(),
              elector.shortName(),
              given == null ? Mark.SILENT : given.mark(),
              "#s" + (i + 1),
              own.contains(elector.organization()));
      if (given == null) {
        boolean holds = held.contains(elector.organization());
        seats.add(
            seat.withWord(
                holds ? ui.t("decisions.voice.heldWord") : silent(elector, dossier, now, ui)));
      } else {
        seats.add(given.legal() ? seat.withWord(word(given, ui)) : seat);
      }
    }
    List<String> lines = lines(verdict, status, ui);
    return RoundTable.stances(
            seats,
            new Middle("", ui.t(middle(status)), lines),
            ui.t(middle(status)) + ": " + String.join(" ", lines))
        .withoutList();
  }

  static RoundTable inPublic(PublicDecision decision, Ui ui) {
    List<Seat> seats = decision.seats().stream().map(seat -> inPublic(seat, ui)).toList();
    var lines = new ArrayList<String>();
    if (decision.status().adopted()) {
      lines.add(
          ui.t("decisions.middle.publicYes", "yes", decision.yes(), "members", decision.members()));
      if (decision.conditional() > 0) {
        lines.add(ui.t("decisions.middle.publicConditions", "n", decision.conditional()));
      }
      line(lines, "decisions.middle.suspended", decision.suspended(), ui);
    }
    String word = ui.t(middle(decision.status()));
    return RoundTable.released(
        seats, new Middle("", word, lines), word + ": " + String.join(" ", lines));
  }

  private static Seat inPublic(PublicSeat seat, Ui ui) {
    var drawn =
        new Seat(
            seat.name(),
            seat.shortName(),
            seat.conditional() ? Mark.CONDITIONS : Mark.SUPPORT,
            "/members/" + seat.slug(),
            false);
    return seat.suspended() ? drawn.withWord(ui.t("decisions.row.suspendedWord")) : drawn;
  }

  static String middle(Status status) {
    return switch (status) {
      case ADOPTED_WINDOW_OPEN, IN_FORCE -> "decisions.middle.adopted";
      default -> status.key();
    };
  }

  /** "not yet answered" while it may, "did not answer" afterwards. */
  static String silent(Elector elector, Dossier dossier, Instant now, Ui ui) {
    return ui.t(
        dossier.answering(now).may(elector.organization())
            ? Mark.SILENT.wordKey()
            : "decisions.row.silentWord");
  }

  /** "stands aside", or "legally recused" where law or charter bars it. */
  static String word(Given given, Ui ui) {
    return ui.t(given.legal() ? "decisions.stance.recused" : given.mark().wordKey());
  }

  /** The same for a stance as the form names it. */
  static String word(String says, Ui ui) {
    return ui.t(says.equals("recused") ? "decisions.stance.recused" : Given.mark(says).wordKey());
  }

  private static List<String> lines(Verdict verdict, Status status, Ui ui) {
    var lines = new ArrayList<String>();
    if (status == Status.LAPSED) {
      lines.add(
          ui.t(
              "decisions.middle.lapsed",
              "present",
              verdict.present(),
              "members",
              verdict.members(),
              "needed",
              verdict.quorum().needed()));
    } else if (verdict.rule() instanceof ConsensusRule) {
      lines.add(
          ui.t(
              "decisions.middle.support",
              "yes",
              verdict.yes(),
              "members",
              verdict.members(),
              "needed",
              taking(verdict) / 2 + 1,
              "of",
              taking(verdict)));
    } else {
      lines.add(
          ui.t(
              "decisions.middle.vote", "yes", verdict.yes(), "no", verdict.count(Position.OPPOSE)));
      if (verdict.rule().weighs()) {
        lines.add(
            ui.t(
                "decisions.middle.weight",
                "for",
                verdict.table().weight().yes().value().toString(),
                "against",
                verdict.table().weight().no().value().toString()));
      }
    }
    line(lines, "decisions.middle.conditions", verdict.count(Position.CONDITIONAL_COUNTED), ui);
    line(lines, "decisions.middle.notCounted", verdict.count(Position.CONDITIONAL_NOT_COUNTED), ui);
    line(lines, "decisions.middle.aside", verdict.count(Position.STAND_ASIDE), ui);
    line(lines, "decisions.middle.blocks", verdict.count(Position.BLOCK), ui);
    line(lines, "decisions.middle.silent", verdict.count(Position.SILENT), ui);
    return lines.size() > 4 ? lines.subList(0, 4) : lines;
  }

  private static void line(List<String> lines, String key, long n, Ui ui) {
    if (n > 0) {
      lines.add(ui.t(key, "n", n));
    }
  }

  /** Those who take part, as many as do or must: more than half of them must support. */
  private static long taking(Verdict verdict) {
    return Math.max(verdict.quorum().needed(), verdict.present());
  }
}
