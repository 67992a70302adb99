package org.commontable.campaigns.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.Standing;
import org.commontable.campaigns.petitions.Delivery;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * What of campaigns enters the record: what became public, in whose name, what of it was corrected,
 * and when it ended. Signatures never do (docs/record-format.md).
 */
@Component
class Facts {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final RecordBook book;
  private final Ids ids;

  Facts(RecordBook book, Ids ids) {
    this.book = book;
    this.ids = ids;
  }

  void published(Campaign campaign, Standing standing, Visitor by) {
    var payload = new TreeMap<String, Object>();
    payload.put("campaign", campaign.id().toString());
    payload.put("path", campaign.path());
    payload.put("voice", standing.voice().key());
    standing.decision().ifPresent(decision -> payload.put("decision", decision.number()));
    write("campaign.published", payload, by);
  }

  /**
   * What is asked in public was said anew: its words as they stand now, and which figures changed.
   */
  void corrected(Demand demand, Demand.Words words, Demand.Correction correction, Visitor by) {
    var payload = new TreeMap<String, Object>();
    payload.put("campaign", demand.campaign().toString());
    payload.put("demand", demand.id().toString());
    payload.put("text", wording(words.text()));
    payload.put("target", wording(words.target()));
    words.decision().ifPresent(number -> payload.put("decision", number));
    words.due().ifPresent(day -> payload.put("due", day.toString()));
    payload.put("left", correction.left().stream().map(Facts::name).toList());
    payload.put("joined", correction.joined().stream().map(Facts::name).toList());
    payload.put("why", book.commit("demand.why", correction.why()).reference());
    write("demand.corrected", payload, by);
  }

  private static String name(Cited.Figure figure) {
    return String.join("/", FigurePicker.fields(figure.citation()).values());
  }

  void ended(Campaign campaign, String note, Visitor by) {
    write(
        "campaign.ended",
        Map.of(
            "campaign", campaign.id().toString(),
            "note", book.commit("campaign.note", note).reference()),
        by);
  }

  void opened(Petition petition, Visitor by) {
    write(
        2,
        "petition.opened",
        Map.of(
            "petition", petition.id().toString(),
            "campaign", petition.campaign().toString(),
            "path", petition.path(),
            "text", wording(petition.text()),
            "closes", TIME.format(petition.closes())),
        by);
  }

  /** Every language that people sign in. */
  private Map<String, Object> wording(LocalizedText text) {
    var texts = new TreeMap<String, Object>();
    text.texts().forEach((lang, words) -> texts.put(lang, book.text(words)));
    return Map.of("original", text.original(), "texts", texts);
  }

  /** A list was handed over: how many, when, to whom, and which file it was. */
  void delivered(Petition petition, Delivery delivery, Visitor by) {
    write(
        "petition.delivered",
        Map.of(
            "petition", petition.id().toString(),
            "to", book.commit("petition.delivered", delivery.to()).reference(),
            "on", delivery.day().toString(),
            "asOf", TIME.format(delivery.list().asOf()),
            "signatures", delivery.list().signatures(),
            "file", delivery.list().sha256()),
        by);
  }

  void closed(Petition petition, Visitor by) {
    write("petition.closed", Map.of("petition", petition.id().toString()), by);
  }

  private void write(String type, Map<String, Object> payload, Visitor by) {
    write(1, type, payload, by);
  }

  private void write(int format, String type, Map<String, Object> payload, Visitor by) {
    UUID actor = by.mustBeSomebody().id();
    book.append(new Fact(format, type, actor, null, "web", ids.next(), payload));
  }
}
