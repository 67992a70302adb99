package org.commontable.campaigns;

import java.time.Clock;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the room's own constructors to its sub-package's tests. */
public final class CampaignsForTests {
  private CampaignsForTests() {}

  public static Campaigns on(JdbcClient sql, Ids ids, Clock clock) {
    return new Campaigns(sql, ids, clock);
  }
}
