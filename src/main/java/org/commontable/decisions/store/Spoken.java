package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.decisions.rules.Word;

/** A stance with whose voice it was. */
public record Spoken(Given given, Optional<Voiced> voiced, Optional<UUID> confirmer)
    implements Word {
  @Override
  public String id() {
    return given.id().toString();
  }

  @Override
  public Kind kind() {
    return voiced.map(Voiced::kind).orElse(Kind.ORGANIZATION);
  }

  @Override
  public Optional<String> place(Instant at) {
    return voiced
        .map(Voiced::place)
        .or(() -> given.confirmed().filter(then -> !then.isAfter(at)).flatMap(_ -> confirmer))
        .map(UUID::toString);
  }

  @Override
  public Instant at() {
    return given.at();
  }

  @Override
  public long textVersion() {
    return given.version();
  }

  @Override
  public String says() {
    return given.legal() ? "recused" : given.stance();
  }

  @Override
  public Set<String> leftBehind() {
    return voiced.map(Voiced::leftBehind).orElse(Set.of()).stream()
        .map(UUID::toString)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<String> joins() {
    return voiced.flatMap(Voiced::joins).map(UUID::toString);
  }
}
