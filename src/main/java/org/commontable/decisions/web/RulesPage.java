package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.web.Form;

/** The table's rules: what holds, who has adopted them, what could be proposed. */
public record RulesPage(
    int version,
    String name,
    List<String> sentences,
    boolean provisional,
    List<String> waitingFor,
    List<StancePage.Choice> mayAdoptFor,
    boolean mayPropose,
    List<Offer> presets,
    Form form) {

  /** A preset with what it means. */
  public record Offer(String key, String label, String means) {}
}
