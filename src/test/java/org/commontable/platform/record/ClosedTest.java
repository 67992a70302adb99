package org.commontable.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands apart from a line is read as if it stood in it, and nothing is said twice. */
class ClosedTest {
  private static final String SALT = "00".repeat(32);

  @Test
  void aReaderPutsTheFieldsInThePlaceOfTheCommitment() {
    var entry = entry("{\"says\":\"support\"}");
    assertThat(Closed.isShut(entry)).isTrue();
    var opened = Closed.opened(entry, hash -> "{\"says\":\"support\"}");
    assertThat(opened.payload()).isEqualTo(Map.of("decision", "2026-1", "says", "support"));
    assertThat(Closed.isShut(opened)).isFalse();
    assertThat(Closed.opened(entry, hash -> null)).isEqualTo(entry);
  }

  @Test
  void aFieldInBothPlacesIsRefused() {
    for (var value : new String[] {"{\"decision\":\"2\"}", "{\"closed\":\"x\"}", "[1]", "no"}) {
      var entry = entry(value);
      assertThatThrownBy(() -> Closed.opened(entry, hash -> value))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ofOtherTypesNothingStandsApart() {
    var value = "{\"says\":\"support\"}";
    var entry = entry("decision.name", value);
    assertThatThrownBy(() -> Closed.opened(entry, hash -> value))
        .hasMessageContaining("words of decision.name stand apart");
  }

  private static Entry entry(String value) {
    return entry("decision.stance", value);
  }

  private static Entry entry(String type, String value) {
    var id = new UUID(0, 1);
    var closed = Commitment.PREFIX + Commitment.hash(SALT, value);
    var payload = Map.<String, Object>of("decision", "2026-1", "closed", closed);
    return Entry.after(Head.EMPTY, Instant.EPOCH, new Fact(type, id, id, "web", id, payload));
  }
}
