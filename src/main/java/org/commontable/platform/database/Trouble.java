package org.commontable.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.transaction.TransactionSystemException;

/** What is the matter with the machine underneath, as far as a fault shows it. */
public enum Trouble {
  /** The disk is full or can only be read: nothing was kept. */
  NO_ROOM,

  /** The database does not answer; whether it had committed cannot be said. */
  AWAY;

  public static Optional<Trouble> in(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      Throwable before =
          cause instanceof TransactionSystemException failed
              ? failed.getApplicationException()
              : null;
      if (before != null && in(before).isPresent()) {
        return in(before);
      }
      var seen =
          switch (cause) {
            case SQLException sql -> of(sql);
            case IOException io -> Room.isMissing(io) ? Optional.of(NO_ROOM) : none();
            default -> none();
          };
      if (seen.isPresent()) {
        return seen;
      }
    }
    return none();
  }

  private static Optional<Trouble> of(SQLException fault) {
    String state = fault.getSQLState() == null ? "" : fault.getSQLState();
    if (state.equals("53100") || state.equals("58030")) { // disk_full, io_error
      return Optional.of(NO_ROOM);
    }
    // No connection, no resources, server shut down or starting: PostgreSQL's appendix A. What has
    // no state at all never reached the server: the connection was closed under our hands.
    boolean away =
        state.isEmpty()
            || state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || fault instanceof SQLTransientConnectionException
            || fault instanceof SQLRecoverableException;
    return away ? Optional.of(AWAY) : none();
  }

  private static Optional<Trouble> none() {
    return Optional.empty();
  }
}
