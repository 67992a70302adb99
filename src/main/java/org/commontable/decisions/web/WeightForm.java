package org.commontable.decisions.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.decisions.Besides;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.Weights;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.rules.CombinedQuorum;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Fraction;

/** The fields of weights and chambers: one of each for every member. */
final class WeightForm {
  private WeightForm() {}

  /** Filled with what the present rules say, so that another preset does not drop it unseen. */
  static Map<String, String> filled(RuleBook book) {
    Weights weights = book.weights();
    var values = new HashMap<String, String>();
    weights.weights().forEach((id, weight) -> values.put("weight-" + id, weight.toString()));
    weights.chambers().forEach((id, chamber) -> values.put("chamber-" + id, chamber));
    weights.cap().ifPresent(cap -> values.put("cap", cap.toString()));
    ticked(book).forEach(field -> values.put(field, "yes"));
    return values;
  }

  /** What is filled in, in words: it stands above the fold too. */
  static List<String> carried(RuleBook book, Ui ui) {
    Weights weights = book.weights();
    var said = new ArrayList<String>();
    if (!weights.weights().isEmpty()) {
      said.add("weights");
    }
    if (!weights.chambers().isEmpty()) {
      said.add("chambers");
    }
    if (weights.cap().isPresent()) {
      said.add("cap");
    }
    said.addAll(ticked(book));
    return said.stream().map(what -> ui.t("decisions.rules.carried." + what)).toList();
  }

  private static List<String> ticked(RuleBook book) {
    List<ClassRule> all =
        Stream.concat(book.classes().values().stream(), Stream.of(book.of(""))).toList();
    List<CombinedQuorum> combined =
        all.stream()
            .map(ClassRule::quorum)
            .filter(CombinedQuorum.class::isInstance)
            .map(CombinedQuorum.class::cast)
            .toList();
    var said = new ArrayList<String>();
    if (combined.stream().anyMatch(quorum -> quorum.weight().isPresent())) {
      said.add("byWeight");
    }
    // Without a chamber in the form the tick would be refused.
    if (combined.stream().anyMatch(quorum -> !quorum.chambers().isEmpty())
        && !book.weights().chambers().isEmpty()) {
      said.add("byChamber");
    }
    if (book.proxies()) {
      said.add("proxies");
    }
    if (all.stream().anyMatch(rule -> rule.emergency().isPresent())) {
      said.add("emergency");
    }
    return said;
  }

  /** What was chosen beside the preset; what is wrong with it stands in the form. */
  static Besides read(Form form, List<Organization> members) {
    var weights = new LinkedHashMap<UUID, Fraction>();
    var chambers = new LinkedHashMap<UUID, String>();
    for (Organization member : members) {
      form.optional("weight-" + member.id(), 19);
      form.parsed("weight-" + member.id(), WeightForm::weight, "decisions.rules.weights.wrong")
          .filter(weight -> !weight.equals(Fraction.ONE))
          .ifPresent(weight -> weights.put(member.id(), weight));
      form.optional("chamber-" + member.id(), 40)
          .ifPresent(chamber -> chambers.put(member.id(), chamber));
    }
    form.optional("cap", 19);
    Optional<Fraction> cap = form.parsed("cap", WeightForm::share, "decisions.rules.cap.wrong");
    var said = new Weights(weights, cap, chambers);
    List<UUID> ids = members.stream().map(Organization::id).toList();
    boolean nothing =
        !ids.isEmpty()
            && ids.stream().allMatch(id -> weights.getOrDefault(id, Fraction.ONE).signum() == 0);
    if (nothing) {
      form.error("weight-" + ids.getFirst(), "decisions.rules.weights.none");
    }
    if (!said.fits(ids)) {
      form.error("cap", "decisions.rules.cap.low", "members", ids.size());
    }
    if (form.checked("byChamber") && chambers.isEmpty()) {
      form.error("byChamber", "decisions.rules.chambers.none");
    }
    return new Besides(
        form.checked("proxies"),
        form.checked("emergency"),
        said,
        form.checked("byWeight"),
        form.checked("byChamber"));
  }

  private static Fraction weight(String typed) {
    Fraction weight = Fraction.parse(typed);
    if (weight.signum() < 0) {
      throw new IllegalArgumentException("a weight is at least 0");
    }
    return weight;
  }

  private static Fraction share(String typed) {
    Fraction share = Fraction.parse(typed);
    if (share.signum() <= 0 || share.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException("a share is above 0 and at most 1");
    }
    return share;
  }
}
