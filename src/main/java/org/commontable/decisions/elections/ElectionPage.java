package org.commontable.decisions.elections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.platform.web.Form;

/**
 * One election.
 *
 * @param lost the key of its box is gone, so that it can never be opened
 * @param box every ballot, once it is closed
 * @param secrecyLost so few ballots, or all alike, that everybody can tell what was chosen
 * @param nominating for whom the reader may name candidates now
 * @param withdrawable candidates whom the reader may take back now
 * @param earliest close that may be announced, in words, when the reader may announce
 * @param ballots those the reader may cast
 * @param mayRunOff a run-off is due and the reader may call it
 */
public record ElectionPage(
    Election election,
    Stage stage,
    Form form,
    boolean lost,
    List<BoxLine> box,
    List<OfficeResult> results,
    boolean secrecyLost,
    Map<String, String> nominating,
    Set<UUID> withdrawable,
    Optional<String> earliest,
    List<Voter> ballots,
    boolean mayRunOff,
    Optional<Election> runOff) {

  public boolean draft() {
    return stage == Stage.DRAFT;
  }

  public boolean open() {
    return stage == Stage.OPEN;
  }

  public boolean closed() {
    return stage == Stage.CLOSED;
  }

  public Map<String, String> officeOptions() {
    var options = new java.util.LinkedHashMap<String, String>();
    election.offices().forEach(office -> options.put(office.id().toString(), office.title()));
    return options;
  }
}
