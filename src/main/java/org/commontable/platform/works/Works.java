package org.commontable.platform.works;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an operator wants to know of her table, at one moment. No names of people, no texts.
 *
 * @param recordHead number of the record's last entry; 0 when it is empty
 */
public record Works(
    Instant at,
    Versions versions,
    List<Node> nodes,
    List<Job> jobs,
    Mail mail,
    List<Disk> disks,
    Backup backup,
    long recordHead) {

  /**
   * @param migration the newest that the database has
   */
  public record Versions(String program, String java, String postgres, String migration) {}

  /**
   * A program that serves the table. None is listed on the built-in database, which has one alone.
   *
   * @param silent it was not heard for longer than it should: killed, or cut off
   */
  public record Node(String name, String program, Instant started, Instant seen, boolean silent) {}

  /**
   * What is done by itself, again and again.
   *
   * @param next when it is due; in the past while it runs
   * @param runsOn the node that is at it; empty when none is
   * @param failures how often it failed in a row; 0 when it last succeeded
   * @param fault why; empty when it last succeeded
   */
  public record Job(
      String name,
      Instant next,
      String runsOn,
      Optional<Instant> succeeded,
      Optional<Instant> failed,
      int failures,
      String fault) {
    public boolean ails() {
      return failures > 0;
    }

    /** Its time has come and nobody is at it. */
    boolean waits(Instant now) {
      return runsOn.isEmpty() && !next.isAfter(now);
    }
  }

  /**
   * Letters.
   *
   * @param server whether a mail server is set
   * @param late those that wait though they are due for five minutes; 0 without a mail server
   * @param failed those that were given up
   * @param oldest when the oldest that waits was written
   * @param due since when one is due; empty when none is, or without a mail server
   */
  public record Mail(
      boolean server,
      long waiting,
      long late,
      long failed,
      Optional<Instant> oldest,
      Optional<Instant> due) {}

  /**
   * A folder and the disk under it, in bytes.
   *
   * @param what data, shared or backups
   */
  public record Disk(String what, String place, long free, long size) {
    /** Less than a gigabyte, or less than a twentieth. */
    public boolean low() {
      return free < 1L << 30 || free < size / 20;
    }

    public long freeMegabytes() {
      return free >> 20;
    }

    public long sizeMegabytes() {
      return size >> 20;
    }
  }

  /**
   * @param nightly whether a folder for one every night is set
   * @param newest the newest that succeeded
   * @param fault why the last one failed; empty when it did not
   */
  public record Backup(boolean nightly, Optional<Instant> newest, String fault) {}

  /** Jobs whose time has come and that nobody has taken. */
  public List<Job> jobsDue() {
    return jobs.stream().filter(job -> job.waits(at)).toList();
  }

  /** No backup was made for so long that somebody should see to it. */
  public static final Duration OLD_BACKUP = Duration.ofDays(2);

  public boolean backupIsOld() {
    return backupAge().filter(age -> age.compareTo(OLD_BACKUP) > 0).isPresent();
  }

  /** How old the newest backup is. */
  public Optional<Duration> backupAge() {
    return backup.newest().map(made -> Duration.between(made, at));
  }
}
