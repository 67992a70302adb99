package org.commontable.campaigns.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organization at the table, for tests that need one behind a campaign. */
final class AnOrganization {
  private AnOrganization() {}

  static UUID joined(JdbcClient owner, String name, UUID by) {
    UUID id = UUID.randomUUID();
    owner
        .sql(
            """
            insert into members.organization (id, slug, name, short_name, kind, legal_status, days_to_decide,
              how_it_decides, added_at, added_by)
            values (:id, :slug, :name, :short, 'other', 'none', 10, '', now(), :by)
            """)
        .param("id", id)
        .param("slug", "o-" + id)
        .param("name", name + " " + id)
        .param("short", id.toString().substring(0, 12))
        .param("by", by)
        .update();
    owner
        .sql(
            """
            insert into members.membership (id, organization, joined_at, joined_by)
            values (:membership, :id, timestamptz '2026-01-01', :by)
            """)
        .param("membership", UUID.randomUUID())
        .param("id", id)
        .param("by", by)
        .update();
    return id;
  }
}
