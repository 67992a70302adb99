package org.commontable.campaigns;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.database.OncePerReading;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who pays for a campaign and writes the line about it. What a law asks of that line is data
 * with its source ({@code payment_law}); nothing here judges.
 */
@Component
public class Payers {
  private final JdbcClient sql;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Ids ids;
  private final Clock clock;

  Payers(JdbcClient sql, Organizations organizations, Coalitions coalitions, Ids ids, Clock clock) {
    this.sql = sql;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.ids = ids;
    this.clock = clock;
  }

  public Payer of(UUID campaign) {
    return OncePerReading.of(
        this,
        "of " + campaign,
        () ->
            sql.sql(
                    """
            select payer, organization, address from campaigns.payment
            where campaign = :campaign order by at desc, id desc limit 1
            """)
                .param("campaign", campaign)
                .query(
                    (row, n) ->
                        new Payer(
                            Payer.Kind.valueOf(row.getString("payer").toUpperCase(Locale.ROOT)),
                            Optional.ofNullable(row.getObject("organization", UUID.class)),
                            row.getString("address")))
                .optional()
                .orElse(Payer.UNSAID));
  }

  /** From now on; saying the same again writes nothing. */
  public void set(UUID campaign, Payer payer, UUID by) {
    if (of(campaign).equals(payer)) {
      return;
    }
    sql.sql(
            """
            insert into campaigns.payment (id, campaign, payer, organization, address, at, by)
            values (:id, :campaign, :payer, :organization, :address, :now, :by)
            """)
        .param("id", ids.next())
        .param("campaign", campaign)
        .param("payer", payer.kind().key())
        .param("organization", payer.organization().orElse(null), java.sql.Types.OTHER)
        .param("address", payer.address())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
  }

  /**
   * The line for everything the campaign puts out: pages, sheets, mails; empty when nothing is
   * said.
   */
  public String line(UUID campaign, Words words) {
    Payer payer = of(campaign);
    return switch (payer.kind()) {
      case UNSAID -> "";
      case NOBODY -> words.t("campaigns.paid.nobody");
      case COALITION -> by(coalitions.current().name().in(words.lang()), payer.address(), words);
      case ORGANIZATION ->
          by(
              organizations.find(payer.organization().orElseThrow()).orElseThrow().name(),
              payer.address(),
              words);
    };
  }

  private static String by(String who, String address, Words words) {
    return address.isEmpty()
        ? words.t("campaigns.paid.by", "who", who)
        : words.t("campaigns.paid.byAt", "who", who, "address", address);
  }

  /**
   * What may be chosen for this campaign, key to name: present members, and who pays already even
   * if it has left.
   */
  public Map<String, String> choices(Optional<UUID> present, Words words) {
    var choices = new LinkedHashMap<String, String>();
    choices.put(Payer.Kind.UNSAID.key(), words.t("campaigns.paid.unsaid"));
    choices.put(Payer.Kind.NOBODY.key(), words.t("campaigns.paid.nobody"));
    choices.put(Payer.Kind.COALITION.key(), coalitions.current().name().in(words.lang()));
    organizations.at(clock.instant()).forEach(one -> choices.put(one.id().toString(), one.name()));
    present
        .flatMap(organizations::find)
        .map(Organization::name)
        .ifPresent(name -> choices.put(present.get().toString(), name));
    return choices;
  }

  /** What laws ask of the line, each with its source, in this language. */
  public List<String> law(String lang) {
    return sql.sql("select says::text as says, source from campaigns.payment_law order by id")
        .query(
            (row, n) ->
                Wording.read("en", row.getString("says")).in(lang)
                    + " ("
                    + row.getString("source")
                    + ")")
        .list();
  }
}
