package org.commontable.decisions.web;

import java.util.List;
import org.commontable.decisions.rules.CombinedQuorum;
import org.commontable.decisions.rules.Heads;
import org.commontable.decisions.rules.Table;
import org.commontable.decisions.rules.Tally;
import org.commontable.decisions.rules.Weight;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.platform.web.Ui;

/** The same count by heads and by weight, side by side, where weight decides something. */
public record Weighed(String what, String heads, String weight) {

  static List<Weighed> of(Dossier dossier, Table table, Ui ui) {
    if (!is(dossier)) {
      return List.of();
    }
    Tally<Heads> heads = table.heads();
    Tally<Weight> weight = table.weight();
    return List.of(
        row("yes", heads.yes(), weight.yes(), ui),
        row("no", heads.no(), weight.no(), ui),
        row("cast", heads.cast(), weight.cast(), ui),
        row("present", heads.present(), weight.present(), ui),
        row("members", heads.members(), weight.members(), ui));
  }

  /** By its rule or by its quorum; else weights that members have decide nothing here. */
  static boolean is(Dossier dossier) {
    return dossier.opening().isPresent()
        && (dossier.rule().weighs()
            || (dossier.opened().quorum() instanceof CombinedQuorum quorum
                && quorum.weight().isPresent()));
  }

  /** "Weight 3, chamber Unions", beside its name; empty where all weigh alike. */
  static String note(Dossier dossier, Elector elector, Ui ui) {
    String weight = elector.weight().toString();
    boolean decides = is(dossier);
    if (!elector.chamber().isEmpty()) {
      return ui.t(
          decides ? "decisions.weighed.seat" : "decisions.weighed.chamber",
          "weight",
          weight,
          "chamber",
          elector.chamber());
    }
    return decides ? ui.t("decisions.weighed.weight", "weight", weight) : "";
  }

  private static Weighed row(String what, Heads heads, Weight weight, Ui ui) {
    return new Weighed(
        ui.t("decisions.weighed." + what), Long.toString(heads.count()), weight.value().toString());
  }
}
