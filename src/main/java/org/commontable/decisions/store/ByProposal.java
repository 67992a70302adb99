package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of many proposals in one query, however many they are. */
@Component
class ByProposal {
  interface Reads<T> {
    T row(ResultSet row) throws SQLException;
  }

  interface Takes {
    void row(ResultSet row) throws SQLException;
  }

  private final JdbcClient sql;

  ByProposal(JdbcClient sql) {
    this.sql = sql;
  }

  /** The query selects each row with its proposal and asks for those {@code in (:ids)}. */
  <T> Map<UUID, List<T>> of(String query, Collection<UUID> proposals, Reads<T> reads) {
    var found = new HashMap<UUID, List<T>>();
    each(
        query,
        proposals,
        row ->
            found
                .computeIfAbsent(Rows.id(row, "proposal"), _ -> new ArrayList<>())
                .add(reads.row(row)));
    return found;
  }

  void each(String query, Collection<UUID> proposals, Takes takes) {
    if (!proposals.isEmpty()) {
      sql.sql(query).param("ids", proposals).query((ResultSet row) -> takes.row(row));
    }
  }
}
