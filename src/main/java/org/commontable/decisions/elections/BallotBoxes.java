package org.commontable.decisions.elections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The boxes: sealed until the close, then public to members. */
@Repository
class BallotBoxes {
  private final JdbcClient sql;
  private final BoxKeys keys;

  BallotBoxes(JdbcClient sql, BoxKeys keys) {
    this.sql = sql;
    this.keys = keys;
  }

  void setUp(UUID election, SealedBox box) {
    byte[] sealed = box.seal(List.of(), keys.make(election));
    sql.sql("insert into decisions.ballot_box (election, sealed) values (:election, :sealed)")
        .param("election", election)
        .param("sealed", sealed)
        .update();
  }

  /** False when the key of the box is lost: nobody can put anything in or take anything out. */
  boolean canBeOpened(UUID election) {
    return keys.of(election).isPresent();
  }

  boolean holds(Election election, String receipt) {
    return sealed(election).stream().anyMatch(paper -> paper.receipt().equals(receipt));
  }

  void put(Election election, Paper paper) {
    var papers = new ArrayList<>(sealed(election));
    papers.add(paper);
    byte[] key = keys.of(election.id()).orElseThrow();
    sql.sql("update decisions.ballot_box set sealed = :sealed where election = :election")
        .param("election", election.id())
        .param("sealed", election.box().seal(papers, key))
        .update();
  }

  /** What lies in it, for after the close; empty when it can never be opened. */
  Optional<List<Paper>> open(Election election) {
    var counted =
        sql.sql("select box from decisions.election_count where election = :election")
            .param("election", election.id())
            .query(String.class)
            .optional();
    if (counted.isPresent()) {
      return counted.filter(box -> !box.isEmpty()).map(BoxText::read);
    }
    return keys.of(election.id()).map(key -> sealed(election));
  }

  boolean isCounted(UUID election) {
    return sql.sql("select count(*) from decisions.election_count where election = :election")
            .param("election", election)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Keeps the opened box, and lets go of the sealed one and, when that is committed, its key. */
  void publish(Election election, Optional<List<Paper>> papers, Instant at) {
    sql.sql(
            "insert into decisions.election_count (election, at, box) values (:election, :at, :box)")
        .param("election", election.id())
        .param("at", Elections.utc(at))
        .param("box", papers.map(BoxText::write).orElse(""))
        .update();
    sql.sql("delete from decisions.ballot_box where election = :election")
        .param("election", election.id())
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keys.forget(election.id());
          }
        });
  }

  private List<Paper> sealed(Election election) {
    byte[] sealed =
        sql.sql("select sealed from decisions.ballot_box where election = :election")
            .param("election", election.id())
            .query(byte[].class)
            .single();
    return election.box().open(sealed, keys.of(election.id()).orElseThrow());
  }
}
