package org.commontable.decisions.store;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.Besides;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Weights;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.CoalitionPreset;
import org.commontable.decisions.file.Preset;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.file.StoredRules;
import org.commontable.decisions.file.Tier;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.rules.Resolution;
import org.commontable.decisions.rules.Threshold;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Ids;
import org.commontable.shared.JsonText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rule book, version by version. */
@Repository
class RuleShelf implements RuleBooks {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Organizations organizations;
  private final Chronicle chronicle;

  RuleShelf(
      JdbcClient sql, Ids ids, Clock clock, Organizations organizations, Chronicle chronicle) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.organizations = organizations;
    this.chronicle = chronicle;
  }

  @Override
  public List<String> presets() {
    return Preset.offered().stream().map(Preset::key).toList();
  }

  @Override
  public List<String> rarer() {
    return Preset.rarer().stream().map(Preset::key).toList();
  }

  @Override
  public List<String> coalitions() {
    return CoalitionPreset.all().stream().map(CoalitionPreset::key).toList();
  }

  @Override
  public Optional<RuleBook> current() {
    return OncePerReading.of(this, "current", () -> adopted().or(this::newest));
  }

  @Override
  public Optional<RuleBook> newest() {
    return OncePerReading.of(
        this, "newest", () -> version("(select max(version) from decisions.rule_book)"));
  }

  /** The newest that nobody is still asked to adopt. */
  private Optional<RuleBook> adopted() {
    List<UUID> founding =
        organizations.founding().stream()
            .filter(organization -> organization.left().isEmpty())
            .map(Organization::id)
            .toList();
    if (founding.isEmpty()) {
      return Optional.empty();
    }
    return sql.sql(
            """
            select version from decisions.rule_adoption where organization in (:founding)
            group by version having count(*) = :all order by version desc limit 1
            """)
        .param("founding", founding)
        .param("all", founding.size())
        .query(Integer.class)
        .optional()
        .flatMap(this::version);
  }

  @Override
  public Optional<RuleBook> version(int version) {
    var number = Integer.toString(version);
    return OncePerReading.of(this, number, () -> version(number));
  }

  private Optional<RuleBook> version(String expression) {
    return sql.sql("select * from decisions.rule_book where version = " + expression)
        .query(
            (row, n) ->
                new RuleBook(
                    row.getInt("version"),
                    row.getString("preset"),
                    RuleFile.write(StoredRules.rule(row.getString("rule"))),
                    RuleFile.write(StoredRules.quorum(row.getString("quorum"))),
                    row.getString("condition_mode"),
                    row.getInt("window_days"),
                    StoredRules.fallback(row.getString("fallback")),
                    new Resolution(
                        row.getInt("resolution_meetings"), row.getInt("resolution_days")),
                    StoredRules.classes(row.getString("classes")),
                    StoredRules.weights(
                        row.getString("weights"),
                        row.getString("weight_cap"),
                        row.getString("chambers")),
                    StoredRules.tiers(row.getString("tiers")),
                    waitingFor(row.getInt("version"))))
        .optional();
  }

  private Set<UUID> adopting(int version) {
    return new HashSet<>(
        sql.sql("select organization from decisions.rule_adoption where version = :version")
            .param("version", version)
            .query((row, n) -> Rows.id(row, "organization"))
            .list());
  }

  /** Founding organizations that joined, have not left and have not adopted this version. */
  private List<String> waitingFor(int version) {
    Set<UUID> adopted = OncePerReading.of(this, "adopted " + version, () -> adopting(version));
    return organizations.founding().stream()
        .filter(organization -> organization.left().isEmpty())
        .filter(organization -> !adopted.contains(organization.id()))
        .map(Organization::shortName)
        .toList();
  }

  @Override
  public RuleBook propose(String key, Besides besides, UUID by) {
    Proposed asked = proposed(key).with(besides);
    Proposed plain = besides.proxies() ? asked.withProxies() : asked;
    Proposed proposed = besides.emergency() ? plain.withEmergency() : plain;
    Weights weights = besides.weights();
    ClassRule general = proposed.general();
    Rows.oneAfterTheOther(sql, "decisions.rule_book");
    int version = newest().map(RuleBook::version).orElse(0) + 1;
    sql.sql(
            """
            insert into decisions.rule_book (version, preset, rule, quorum, condition_mode,
              window_days, fallback, resolution_meetings, resolution_days, classes, weights,
              weight_cap, chambers, tiers, proposed_at, proposed_by)
            values (:version, :preset, :rule, :quorum, :mode, :days, :fallback, :meetings, :within,
              :classes, :weights, :cap, :chambers, :tiers, :at, :by)
            """)
        .param("version", version)
        .param("preset", key)
        .param("rule", StoredRules.text(general.rule()))
        .param("quorum", StoredRules.text(general.quorum()))
        .param("mode", general.mode().written())
        .param("days", general.windowDays())
        .param("fallback", general.fallback().map(StoredRules::text).orElse(null))
        .param("meetings", general.resolution().meetings())
        .param("within", general.resolution().days())
        .param("classes", StoredRules.text(proposed.classes()))
        .param("weights", JsonText.of(StoredRules.weights(weights)))
        .param("cap", weights.cap().map(RuleFile::written).orElse(null))
        .param("chambers", JsonText.of(StoredRules.chambers(weights)))
        .param("tiers", StoredRules.text(proposed.tiers()))
        .param("at", Rows.utc(clock.instant()))
        .param("by", by)
        .update();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("version", version);
    payload.put("preset", key);
    payload.put("rule", RuleFile.write(general.rule()));
    payload.put("quorum", RuleFile.write(general.quorum()));
    payload.put("conditionMode", general.mode().written());
    payload.put("windowDays", general.windowDays());
    boolean heads = general.quorum() instanceof Threshold;
    int format = proposed.classes().isEmpty() && weights.isEqual() && heads ? 1 : 2;
    if (!proposed.classes().isEmpty()) {
      payload.put("classes", StoredRules.written(proposed.classes()));
    }
    if (!weights.weights().isEmpty()) {
      payload.put("weights", StoredRules.weights(weights));
    }
    weights.cap().ifPresent(cap -> payload.put("weightCap", RuleFile.written(cap)));
    if (!weights.chambers().isEmpty()) {
      payload.put("chambers", StoredRules.chambers(weights));
    }
    if (!proposed.tiers().isEmpty()) { // only coalitions have them, and those decide by class
      payload.put("tiers", Tier.written(proposed.tiers()));
    }
    if (general.rule() instanceof ConsensusRule) {
      format = 3;
      general.fallback().ifPresent(vote -> payload.put("fallback", RuleFile.write(vote)));
      payload.put("resolution", ClassRule.written(general.resolution()));
    }
    chronicle.write(format, "rules.proposed", Author.web(by, ids.next()), null, payload);
    return newest().orElseThrow();
  }

  private record Proposed(ClassRule general, Map<String, ClassRule> classes, List<Tier> tiers) {
    Proposed with(Besides besides) {
      var all = new LinkedHashMap<String, ClassRule>();
      classes.forEach((key, rule) -> all.put(key, rule.withQuorum(besides.quorum(rule.quorum()))));
      return new Proposed(general.withQuorum(besides.quorum(general.quorum())), all, tiers);
    }

    /** One rule for all is written out for each class, where proxies stand. */
    Proposed withProxies() {
      var all = new LinkedHashMap<String, ClassRule>();
      for (DecisionClass one : DecisionClass.values()) {
        all.put(one.key(), classes.getOrDefault(one.key(), general).withProxies());
      }
      return new Proposed(general, all, tiers);
    }

    Proposed withEmergency() {
      var all = new LinkedHashMap<String, ClassRule>();
      for (DecisionClass one : DecisionClass.values()) {
        ClassRule rule = classes.getOrDefault(one.key(), general);
        all.put(one.key(), URGENT.contains(one) ? rule.withEmergency() : rule);
      }
      return new Proposed(general, all, tiers);
    }
  }

  /** Who belongs to the table and its own rules never wait so little; nor does a candidate. */
  private static final Set<DecisionClass> URGENT =
      EnumSet.of(DecisionClass.STATEMENT, DecisionClass.ENDORSEMENT, DecisionClass.MONEY);

  /** One rule for all, or those of a coalition, class by class. */
  private static Proposed proposed(String key) {
    return CoalitionPreset.named(key)
        .map(
            coalition -> {
              var classes = new LinkedHashMap<String, ClassRule>();
              coalition.classes().forEach((one, rule) -> classes.put(one.key(), rule));
              return new Proposed(
                  coalition.rule(DecisionClass.STATEMENT), classes, coalition.tiers());
            })
        .orElseGet(() -> new Proposed(Preset.named(key).general(), Map.of(), List.of()));
  }

  @Override
  public boolean adopt(UUID organization, UUID by) {
    int version = newest().map(RuleBook::version).orElse(0);
    int made =
        version == 0
            ? 0
            : sql.sql(
                    """
                    insert into decisions.rule_adoption (version, organization, at, by)
                    values (:version, :organization, :at, :by) on conflict do nothing
                    """)
                .param("version", version)
                .param("organization", organization)
                .param("at", Rows.utc(clock.instant()))
                .param("by", by)
                .update();
    if (made == 1) {
      chronicle.write(
          "rules.adopted", Author.web(by, ids.next()), organization, Map.of("version", version));
    }
    return made == 1;
  }
}
