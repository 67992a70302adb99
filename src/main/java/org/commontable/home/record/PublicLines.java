package org.commontable.home.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.PublicSeat;
import org.commontable.platform.record.CanonicalJson;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Head;
import org.commontable.platform.record.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Which lines everybody may read: those about what is public anyway, and of public decisions the
 * last yes of each organization that released its name. No, silence and everything else stay
 * hashes.
 */
final class PublicLines implements Redaction {
  /** Of these a line names no organization's stance and nothing that only members see. */
  private static final Set<String> OPEN =
      Set.of(
          "coalition.named",
          "campaign.published",
          "campaign.ended",
          "demand.corrected",
          "petition.opened",
          "petition.delivered",
          "petition.closed",
          "file.published");

  private static final Set<String> YES = Set.of("support", "conditional");

  private record Voice(Object decision, UUID organization) {}

  private final List<PublicDecision> decisions;
  private final Map<Voice, Long> yes = new HashMap<>();
  private final Map<Voice, Long> released = new HashMap<>();

  PublicLines(List<PublicDecision> decisions) {
    this.decisions = decisions;
    for (PublicDecision decision : decisions) {
      for (PublicSeat seat : decision.seats()) {
        yes.put(voice(decision, seat), 0L);
        released.put(voice(decision, seat), 0L);
      }
    }
  }

  private static Voice voice(PublicDecision decision, PublicSeat seat) {
    return new Voice(decision.number(), seat.organization());
  }

  @Override
  public void see(Entry entry) {
    var decision = entry.payload().get("decision");
    var organization = entry.organization();
    if (decision == null || organization == null) {
      return;
    }
    var voice = new Voice(decision, organization);
    if (entry.type().equals("decision.stance") && yes.containsKey(voice)) {
      yes.put(voice, YES.contains(says(entry)) ? entry.seq() : 0L);
    }
    if (entry.type().equals("decision.name") && released.containsKey(voice)) {
      released.put(voice, Boolean.TRUE.equals(entry.payload().get("released")) ? entry.seq() : 0L);
    }
  }

  private static String says(Entry entry) {
    return String.valueOf(entry.payload().get("says"));
  }

  private boolean isNamed(Voice voice) {
    return yes.getOrDefault(voice, 0L) > 0 && released.getOrDefault(voice, 0L) > 0;
  }

  @Override
  public boolean shows(Entry entry) {
    if (OPEN.contains(entry.type())) {
      return true;
    }
    var decision = entry.payload().get("decision");
    var organization = entry.organization();
    return decision != null && organization != null && isLast(entry, decision, organization);
  }

  private boolean isLast(Entry entry, Object decision, UUID organization) {
    var voice = new Voice(decision, organization);
    return isNamed(voice) && (isOf(yes.get(voice), entry) || isOf(released.get(voice), entry));
  }

  private static boolean isOf(@Nullable Long seq, Entry entry) {
    return seq != null && seq == entry.seq();
  }

  @Override
  public String told(Head head, long shown, long withheld) {
    var said = new LinkedHashMap<String, Object>();
    said.put("format", 1);
    said.put("shown", shown);
    said.put("withheld", withheld);
    said.put("decisions", decisions.stream().map(this::written).toList());
    return CanonicalJson.write(said);
  }

  private Map<String, Object> written(PublicDecision decision) {
    var names = new ArrayList<Map<String, Object>>();
    for (PublicSeat seat : decision.seats()) {
      if (isNamed(voice(decision, seat))) {
        names.add(
            Map.of(
                "organization", seat.organization().toString(),
                "name", seat.name(),
                "conditions", seat.conditions()));
      }
    }
    var written = new LinkedHashMap<String, Object>();
    written.put("number", decision.number());
    written.put("title", decision.title().texts());
    written.put("area", decision.area());
    written.put("status", key(decision));
    decision.decided().ifPresent(at -> written.put("decided", at.toString()));
    written.put("yes", decision.yes());
    written.put("members", decision.members());
    written.put("conditional", decision.conditional());
    written.put("statement", decision.statement().texts());
    written.put("names", names);
    return written;
  }

  private static String key(PublicDecision decision) {
    return decision.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
