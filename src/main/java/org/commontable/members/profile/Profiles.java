package org.commontable.members.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The profiles, every version of each. */
@Component
public class Profiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  Profiles(JdbcClient sql) {
    this.sql = sql;
  }

  /** What it says now. */
  public Optional<Profile> of(UUID organization) {
    return sql.sql(
            "select * from members.profile where organization = :id order by version desc limit 1")
        .param("id", organization)
        .query(Profiles::read)
        .optional();
  }

  /** What each organization says now, by its id. */
  public Map<UUID, Profile> all() {
    var all = new HashMap<UUID, Profile>();
    sql.sql(
            "select distinct on (organization) * from members.profile order by organization, version desc")
        .query(Profiles::read)
        .list()
        .forEach(profile -> all.put(profile.organization(), profile));
    return all;
  }

  /** Newest first, at most so many. */
  List<Profile> versions(UUID organization, int most) {
    return sql.sql(
            """
            select * from members.profile where organization = :id order by version desc limit :most
            """)
        .param("id", organization)
        .param("most", most)
        .query(Profiles::read)
        .list();
  }

  /** False when somebody has said this version already: two people wrote at the same time. */
  boolean say(Profile profile) {
    return sql.sql(
                """
                insert into members.profile (organization, version, said_at, said_by, permission,
                  national_body, offers, will, will_not, designee, designee_reach, shown)
                values (:organization, :version, :at, :by, :permission, :national, :offers::jsonb,
                  :will, :willNot, :designee, :reach, string_to_array(:shown, ','))
                on conflict do nothing
                """)
            .param("organization", profile.organization())
            .param("version", profile.version())
            .param("at", Timestamp.from(profile.at()))
            .param("by", profile.by())
            .param("permission", profile.permission().key())
            .param("national", profile.nationalBody())
            .param("offers", JSON.writeValueAsString(profile.offers()))
            .param("will", profile.will())
            .param("willNot", profile.willNot())
            .param("designee", profile.designee())
            .param("reach", profile.designeeReach())
            .param("shown", String.join(",", profile.shown()))
            .update()
        == 1;
  }

  private static Profile read(ResultSet row, int n) throws SQLException {
    return new Profile(
        row.getObject("organization", UUID.class),
        row.getInt("version"),
        row.getTimestamp("said_at").toInstant(),
        row.getObject("said_by", UUID.class),
        Permission.of(row.getString("permission")),
        row.getString("national_body"),
        offers(row.getString("offers")),
        row.getString("will"),
        row.getString("will_not"),
        row.getString("designee"),
        row.getString("designee_reach"),
        Arrays.asList((String[]) row.getArray("shown").getArray()));
  }

  /** The database keeps them in an order of its own. */
  private static Map<String, String> offers(String json) {
    Map<String, String> kept = JSON.readValue(json, new TypeReference<>() {});
    var offers = new LinkedHashMap<String, String>();
    for (String key : Offer.KEYS) {
      String words = kept.get(key);
      if (words != null) {
        offers.put(key, words);
      }
    }
    return offers;
  }
}
