package org.commontable.platform.nodes;

import java.sql.Connection;
import java.sql.SQLException;

/** This node's line among those that are there. The database's clock, since all share that one. */
final class Presence {
  private final Node node;
  private final String program;

  Presence(Node node, String program) {
    this.node = node;
    this.program = program;
  }

  /** Says that it is there; forgets those that fell silent a day ago. */
  void tell(Connection connection) throws SQLException {
    try (var here =
        connection.prepareStatement(
            """
            INSERT INTO platform.node (id, name, program, started, seen)
            VALUES (?, ?, ?, now(), now()) ON CONFLICT (id) DO UPDATE SET seen = now()
            """)) {
      here.setString(1, node.id());
      here.setString(2, node.name());
      here.setString(3, program);
      here.executeUpdate();
    }
    try (var sql = connection.createStatement()) {
      sql.executeUpdate("DELETE FROM platform.node WHERE seen < now() - interval '1 day'");
    }
  }

  /** It stops in order; whoever is killed leaves its line, which grows old. */
  void leave(Connection connection) throws SQLException {
    try (var gone = connection.prepareStatement("DELETE FROM platform.node WHERE id = ?")) {
      gone.setString(1, node.id());
      gone.executeUpdate();
    }
  }
}
