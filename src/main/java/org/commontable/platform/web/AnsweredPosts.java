package org.commontable.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.commontable.platform.database.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers posts by what they say, so that a double click or a replay gets the first answer. */
@Component
public class AnsweredPosts {
  private static final Duration KEPT = Duration.ofDays(7);

  /** Who holds a post in steps says so this often, and for so long it is believed to be there. */
  private static final Duration BREATH = Duration.ofSeconds(5);

  private static final String BELIEVED = "interval '20 seconds'";

  private static final Logger LOG = LoggerFactory.getLogger(AnsweredPosts.class);

  private final JdbcClient sql;
  private final Clock clock;

  AnsweredPosts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Claims this post in the running transaction; a second claimer waits for the first to commit.
   */
  boolean claim(byte[] key) {
    return sql.sql(
                """
                INSERT INTO platform.answered_post (key, at, location, notice)
                VALUES (:key, :at, '', '') ON CONFLICT DO NOTHING
                """)
            .param("key", key)
            .param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /**
   * Claims this post for all to see, before it is handled. By the database's clock, since all nodes
   * share that one: what a node held that is gone, another takes over.
   */
  boolean hold(byte[] key) {
    return sql.sql(
                """
                INSERT INTO platform.answered_post AS post (key, at, location, notice, held)
                VALUES (:key, :at, '', '', now())
                ON CONFLICT (key) DO UPDATE SET held = now()
                 WHERE post.location = '' AND post.held < now() -\s"""
                    + BELIEVED)
            .param("key", key)
            .param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Says that it still holds this post, until the latch is open. */
  void keepHolding(byte[] key, CountDownLatch until) {
    Thread.startVirtualThread(
        () -> {
          try {
            while (!until.await(BREATH.toMillis(), TimeUnit.MILLISECONDS)) {
              holdsStill(key);
            }
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void holdsStill(byte[] key) {
    try {
      sql.sql("UPDATE platform.answered_post SET held = now() WHERE key = :key AND location = ''")
          .param("key", key)
          .update();
    } catch (DataAccessException away) {
      LOG.debug("A post that is being handled could not say so: {}", away.getMessage());
    }
  }

  /**
   * Claims many at once: those that nobody had claimed, each answered with its location when the
   * running transaction commits. Claimed in the order of their keys, so that two groups never wait
   * for each other.
   *
   * @param locations by {@link PostKey#hex()}
   */
  public Set<PostKey> claim(SortedMap<String, String> locations) {
    return sql
        .sql(
            """
            INSERT INTO platform.answered_post (key, at, location, notice)
            SELECT decode(k, 'hex'), :at, l, '' FROM unnest(:keys::text[], :locations::text[]) AS post (k, l)
            ON CONFLICT DO NOTHING RETURNING encode(key, 'hex')
            """)
        .param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
        .param("keys", Columns.of(locations.keySet(), key -> key))
        .param("locations", Columns.of(locations.values(), to -> to))
        .query((row, n) -> new PostKey(row.getString(1)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Where the first of these posts was sent on to. */
  public Optional<String> answerTo(PostKey key) {
    return answerTo(HexFormat.of().parseHex(key.hex())).map(Answer::location);
  }

  void answered(byte[] key, String location, String notice) {
    sql.sql(
            "UPDATE platform.answered_post SET location = :location, notice = :notice WHERE key = :key")
        .param("key", key)
        .param("location", location)
        .param("notice", notice)
        .update();
  }

  /** Lets the same post be handled again: it led to a page, not on to another address. */
  void release(byte[] key) {
    sql.sql("DELETE FROM platform.answered_post WHERE key = :key").param("key", key).update();
  }

  /** A replay after this long finds its form too old. */
  void forgetOld() {
    sql.sql("DELETE FROM platform.answered_post WHERE at < :before")
        .param("before", OffsetDateTime.now(clock).minus(KEPT))
        .update();
  }

  record Answer(String location, String notice) {}

  Optional<Answer> answerTo(byte[] key) {
    return sql.sql(
            "SELECT location, notice FROM platform.answered_post WHERE key = :key AND location <> ''")
        .param("key", key)
        .query(Answer.class)
        .optional();
  }

  /** SHA-256 over who posts, where, and every field and file. */
  static byte[] keyOf(HttpServletRequest request) throws IOException, ServletException {
    var said =
        new StringBuilder(Cookies.session(request)).append('\n').append(request.getRequestURI());
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) ->
                said.append('\n').append(name).append('=').append(String.join("\u0000", values)));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      String type = request.getContentType();
      if (type != null && type.startsWith("multipart/")) {
        for (Part part : request.getParts()) {
          said.append('\n')
              .append(part.getName())
              .append(part.getSubmittedFileName())
              .append(part.getSize());
          try (var file = new DigestInputStream(part.getInputStream(), digest)) {
            file.transferTo(OutputStream.nullOutputStream());
          }
        }
      }
      return digest.digest(said.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
