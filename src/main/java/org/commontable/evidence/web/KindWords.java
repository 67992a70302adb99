package org.commontable.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Layouts;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.layouts.OwnLayouts;
import org.commontable.platform.web.Ui;

/** Kinds of files by what they are about, with the id behind; and why one has to be chosen. */
final class KindWords {
  private final OwnLayouts own;
  private final Ui ui;

  KindWords(OwnLayouts own, Ui ui) {
    this.own = own;
    this.ui = ui;
  }

  /** By id, to choose one from. */
  Map<String, String> options(List<String> ids) {
    Map<String, String> all = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      Layouts known = own.fresh();
      ids.forEach(id -> all.put(id, named(known, id)));
    }
    return all;
  }

  /** The sentence of a refusal; whoever reads a page has a form and no command line. */
  String sentence(Refusal refusal) {
    int kinds = of(refusal).size();
    return switch (refusal.kind()) {
      case AMBIGUOUS ->
          ui.t("evidence.import.kind.several", "count", kinds, "names", said(refusal, "names"));
      case NO_SUCH_LAYOUT ->
          ui.t("evidence.import.kind.unknown", "count", kinds, "kind", said(refusal, "layout"));
      case OTHER_LAYOUT ->
          ui.t(
              "evidence.import.kind.other",
              "count",
              kinds,
              "kind",
              named(own.fresh(), said(refusal, "layout")),
              "missing",
              said(refusal, "missing"));
      default -> ui.t(refusal.kind().key(), refusal.arguments());
    };
  }

  /** The kinds that fit the file. */
  static List<String> of(Refusal refusal) {
    return refusal.details().get("kinds") instanceof List<?> ids
        ? ids.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String said(Refusal refusal, String what) {
    return String.valueOf(refusal.details().get(what));
  }

  private String named(Layouts known, String id) {
    return known
        .named(id)
        .map(it -> new FactWords(ui).measure(it.measures().getFirst().name()) + " (" + id + ")")
        .orElse(id);
  }
}
