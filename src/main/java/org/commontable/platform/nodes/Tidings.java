package org.commontable.platform.nodes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.commontable.platform.web.PublicPages;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one node commits, the others hear at once, so that they forget the pages they kept. One
 * thread on one connection of its own listens and tells: a commit only raises a flag, and many of
 * them within a moment are told once. The telling is never part of anybody's transaction, since
 * PostgreSQL commits those that notify one after the other.
 *
 * <p>While the connection is down, pages are late by {@link PublicPages}' own five seconds; when it
 * stands again, everything kept is forgotten and told anew, since both sides may have missed some.
 */
final class Tidings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tidings.class);
  private static final String CHANNEL = "commontable_committed";

  /** As the server's own list of connections shows it. */
  static final String NAME = "commontable tidings";

  /** How long a commit may wait to be told, and how often at most one node tells. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** How often a node says it is there, which also finds a connection that died in silence. */
  private static final Duration PRESENT = Duration.ofSeconds(5);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final DataSource database;
  private final Node node;
  private final Presence presence;
  private final PublicPages pages;
  private final AtomicBoolean untold = new AtomicBoolean();
  private final Thread thread = Thread.ofVirtual().name("tidings").unstarted(this::live);
  private volatile boolean leaving;
  private volatile boolean closed;
  private volatile @Nullable Connection connection;

  Tidings(DataSource database, Node node, Presence presence, PublicPages pages) {
    this.database = database;
    this.node = node;
    this.presence = presence;
    this.pages = pages;
  }

  void begin() {
    pages.tellOthers(() -> untold.set(true));
    thread.start();
  }

  /** It takes itself off the list; what is still at work here goes on being told. */
  void leave() {
    leaving = true;
  }

  /** Whether the others are heard just now. */
  boolean connected() {
    return connection != null;
  }

  private void live() {
    var wait = Duration.ofMillis(250);
    while (!closed) {
      try (var fresh = database.getConnection()) {
        // A server that vanished without a word is given up after this.
        fresh.setNetworkTimeout(Runnable::run, (int) PRESENT.toMillis());
        listen(fresh);
        wait = Duration.ofMillis(250);
        serve(fresh);
      } catch (SQLException e) {
        if (closed) {
          return;
        }
        if (connection != null) {
          LOG.warn("The other nodes cannot be heard just now: {}", e.getMessage());
        }
        connection = null;
        untold.set(true);
        if (!slept(wait)) {
          return;
        }
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
      }
    }
  }

  private void listen(Connection fresh) throws SQLException {
    try (var sql = fresh.createStatement()) {
      sql.execute("SET application_name = '" + NAME + "'");
      sql.execute("LISTEN " + CHANNEL);
    }
    if (!leaving) {
      presence.tell(fresh);
    }
    connection = fresh;
    pages.forgetAll();
  }

  private void serve(Connection fresh) throws SQLException {
    long told = System.nanoTime();
    boolean left = false;
    while (!closed) {
      if (leaving && !left) {
        presence.leave(fresh);
        left = true;
      }
      if (!leaving && System.nanoTime() - told > PRESENT.toNanos()) {
        presence.tell(fresh);
        told = System.nanoTime();
      }
      if (untold.getAndSet(false)) {
        tell(fresh);
      }
      hear(fresh);
    }
    if (!left) {
      presence.leave(fresh);
    }
  }

  private void tell(Connection fresh) throws SQLException {
    try (var sql = fresh.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
      sql.setString(1, node.id());
      sql.execute();
    }
  }

  private void hear(Connection fresh) throws SQLException {
    boolean others = false;
    var heard = fresh.unwrap(PGConnection.class).getNotifications((int) PAUSE.toMillis());
    for (var word : heard == null ? new org.postgresql.PGNotification[0] : heard) {
      others |= !word.getParameter().equals(node.id());
    }
    if (others) {
      pages.forgetAll();
    }
  }

  private boolean slept(Duration wait) {
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException stop) {
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      if (!thread.join(Duration.ofSeconds(2))) {
        thread.interrupt();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
