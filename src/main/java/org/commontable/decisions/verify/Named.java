package org.commontable.decisions.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;

/**
 * An organization that a decision must name, since it lost or gained its vote or seat by it.
 *
 * @param entry line that says so
 * @param texts references to how the decision's text read then
 */
record Named(Entry entry, String organization, List<String> texts) {
  /** What is wrong with it, given the texts by their hash; those that are missing are said so. */
  Optional<Fault> fault(Map<String, String> kept) {
    var read =
        texts.stream().map(text -> kept.getOrDefault(text.replaceFirst("^text:", ""), "")).toList();
    var name = organization.toLowerCase(Locale.ROOT);
    return read.contains("")
            || read.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(name))
        ? Optional.empty()
        : Optional.of(
            Recount.fault(entry, "by a decision that does not name \"" + organization + "\""));
  }
}
