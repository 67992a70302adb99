package org.commontable.decisions.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/**
 * The table's rules: what holds, who has adopted them, what could be proposed.
 *
 * @param versions all that were ever proposed, newest first
 * @param nobody warnings where no member has a vote now
 * @param holding version by which decisions open until all have adopted this one; 0 for this one
 * @param carried what the form below "more" takes over from these rules
 * @param rarer presets that few tables need, behind "more"
 * @param members each of which may be given a weight and a chamber
 */
public record RulesPage(
    int version,
    Held held,
    List<Version> versions,
    List<String> nobody,
    boolean limitsVotes,
    boolean provisional,
    int holding,
    List<String> waitingFor,
    List<StancePage.Choice> mayAdoptFor,
    boolean mayPropose,
    List<Offer> presets,
    List<Offer> rarer,
    List<StancePage.Choice> members,
    List<String> carried,
    List<Coalition> coalitions,
    Form form) {

  /** "More" stands open when something in it is wrong, chosen, or held already. */
  public boolean more() {
    return rare() || weighing();
  }

  /** One of the presets that few tables need is chosen. */
  public boolean rare() {
    return rarer.stream().anyMatch(offer -> offer.key().equals(form.value("preset")));
  }

  /** Weights or chambers hold already, or something typed there is wrong. */
  public boolean weighing() {
    return form.faults().stream().anyMatch(fault -> !fault.field().equals("preset"))
        || !held.weights().rows().isEmpty();
  }

  /** Nine fields are called "weight": a fault names the organization too. */
  public Map<String, String> labels(Ui ui) {
    var labels = new HashMap<String, String>();
    for (StancePage.Choice member : members) {
      labels.put("weight-" + member.value(), named(member, ui.t("decisions.rules.weights.weight")));
      labels.put(
          "chamber-" + member.value(), named(member, ui.t("decisions.rules.weights.chamber")));
    }
    return labels;
  }

  private static String named(StancePage.Choice member, String field) {
    return member.label() + ", " + field;
  }

  /** What a version of the rules says. */
  public record Held(String name, List<String> sentences, List<Line> classes, WeightPage weights) {
    static final Held NONE = new Held("", List.of(), List.of(), WeightPage.NONE);
  }

  /** One version, with the day on which it was proposed. */
  public record Version(int number, String proposed) {}

  /**
   * How some classes of decisions are made.
   *
   * @param basis how the rule is known
   */
  public record Line(
      String classes, String rule, List<String> sentences, String basis, boolean partly) {}

  /**
   * A real coalition's rules, to propose as they are.
   *
   * @param tiers kinds of belonging, in words
   * @param source address, or a page of this project's own handbook
   */
  public record Coalition(
      String key,
      String name,
      String note,
      List<String> tiers,
      String source,
      String since,
      List<Line> lines) {
    public boolean linked() {
      return source.startsWith("https://") || source.startsWith("http://");
    }
  }

  /** A preset with what it means. */
  public record Offer(String key, String label, String means) {}
}
