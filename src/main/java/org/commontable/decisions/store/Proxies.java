package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.Organizations;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps written proxies. Each is for one decision or one meeting; at any time an organization holds
 * at most one, and who gave or holds one is part of no other.
 */
@Repository
public class Proxies {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Dossiers dossiers;
  private final SpeakingRows rows;
  private final Organizations organizations;
  private final Chronicle chronicle;

  Proxies(
      JdbcClient sql,
      Ids ids,
      Clock clock,
      Dossiers dossiers,
      SpeakingRows rows,
      Organizations organizations,
      Chronicle chronicle) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.dossiers = dossiers;
    this.rows = rows;
    this.organizations = organizations;
    this.chronicle = chronicle;
  }

  /** Those that hold now, oldest first: not withdrawn, and what they are for is not over. */
  public List<Proxy> live() {
    Instant now = clock.instant();
    return rows.proxies().stream()
        .filter(proxy -> proxy.withdrawn().isEmpty())
        .filter(
            proxy ->
                proxy.meeting().filter(one -> !now.isAfter(one.until())).isPresent()
                    || proxy
                        .proposal()
                        .flatMap(dossiers::find)
                        .filter(dossier -> dossier.openAt(now))
                        .isPresent())
        .toList();
  }

  public Optional<Proxy> find(UUID id) {
    return rows.proxies().stream().filter(proxy -> proxy.id().equals(id)).findFirst();
  }

  /** Why it cannot be given now, as the key of a sentence; empty when it can. */
  public Optional<String> refusal(UUID giver, UUID holder) {
    List<Proxy> live = live();
    if (giver.equals(holder)) {
      return Optional.of("decisions.proxy.own");
    }
    if (live.stream().anyMatch(proxy -> proxy.holder().equals(giver))) {
      return Optional.of("decisions.proxy.onward");
    }
    if (live.stream().anyMatch(proxy -> proxy.giver().equals(giver))) {
      return Optional.of("decisions.proxy.given");
    }
    if (live.stream().anyMatch(proxy -> proxy.giver().equals(holder))) {
      return Optional.of("decisions.proxy.holderGave");
    }
    return live.stream().anyMatch(proxy -> proxy.holder().equals(holder))
        ? Optional.of("decisions.proxy.holdsOne")
        : Optional.empty();
  }

  /**
   * For one decision that is open and whose rules allow it.
   *
   * @throws NoProxy with the sentence that says why not
   */
  public void give(Dossier open, UUID giver, UUID holder, Author author) {
    chronicle.hold();
    if (isKnown(author.request())) {
      return;
    }
    Dossier dossier = dossiers.find(open.proposal().id()).orElseThrow();
    if (!dossier.openAt(clock.instant())) {
      throw new NoProxy("decisions.proxy.closed");
    }
    if (dossier.speaking().proxiesHeld() == 0) {
      throw new NoProxy("decisions.proxy.notAllowed");
    }
    if (dossier.elector(giver).isEmpty() || dossier.elector(holder).isEmpty()) {
      throw new NoProxy("decisions.proxy.noSeat");
    }
    keep(giver, holder, Optional.of(dossier.proposal()), Optional.empty(), author);
  }

  /** For one meeting that is not over. */
  public void give(Proxy.Meeting meeting, UUID giver, UUID holder, Author author) {
    chronicle.hold();
    if (isKnown(author.request())) {
      return;
    }
    if (!clock.instant().isBefore(meeting.until())) {
      throw new NoProxy("decisions.proxy.meetingOver");
    }
    if (organizations.at(clock.instant()).stream()
            .filter(one -> one.id().equals(giver) || one.id().equals(holder))
            .count()
        < 2) {
      throw new NoProxy("decisions.proxy.noSeat");
    }
    keep(giver, holder, Optional.empty(), Optional.of(meeting), author);
  }

  private void keep(
      UUID giver,
      UUID holder,
      Optional<Proposal> proposal,
      Optional<Proxy.Meeting> meeting,
      Author author) {
    refusal(giver, holder)
        .ifPresent(
            why -> {
              throw new NoProxy(why);
            });
    UUID id = ids.next();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("proxy", id.toString());
    payload.put("to", holder.toString());
    proposal.ifPresent(one -> payload.put("decision", one.number()));
    meeting.ifPresent(
        one -> {
          payload.put("meeting", one.id().toString());
          payload.put("from", Chronicle.written(one.from()));
          payload.put("until", Chronicle.written(one.until()));
        });
    // The entry's own time: the verifier goes by the same one.
    Instant at = chronicle.write("proxy.given", author, giver, payload);
    sql.sql(
            """
            insert into decisions.proxy
              (id, giver, holder, proposal, meeting, from_at, until_at, at, by, request)
            values (:id, :giver, :holder, :proposal, :meeting, :from, :until, :at, :by, :request)
            """)
        .param("id", id)
        .param("giver", giver)
        .param("holder", holder)
        .param("proposal", proposal.map(Proposal::id).orElse(null))
        .param("meeting", meeting.map(Proxy.Meeting::id).orElse(null))
        .param("from", Rows.utc(meeting.map(Proxy.Meeting::from)))
        .param("until", Rows.utc(meeting.map(Proxy.Meeting::until)))
        .param("at", Rows.utc(at))
        .param("by", author.person())
        .param("request", author.request())
        .update();
  }

  /** By its giver; false when it was taken back before. What was decided with it stays. */
  public boolean withdraw(Proxy proxy, Author author) {
    chronicle.hold();
    if (find(proxy.id()).filter(one -> one.withdrawn().isEmpty()).isEmpty()) {
      return false;
    }
    Instant at =
        chronicle.write(
            "proxy.withdrawn",
            author,
            proxy.giver(),
            java.util.Map.of("proxy", proxy.id().toString()));
    sql.sql("insert into decisions.proxy_withdrawal (proxy, at, by) values (:id, :at, :by)")
        .param("id", proxy.id())
        .param("at", Rows.utc(at))
        .param("by", author.person())
        .update();
    return true;
  }

  private boolean isKnown(UUID request) {
    return sql.sql("select count(*) from decisions.proxy where request = :request")
            .param("request", request)
            .query(Integer.class)
            .single()
        > 0;
  }
}
