package org.commontable.campaigns.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.petitions.CountLog;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A petition's published figure, and how anybody can recount it. */
@Controller
class CountRoute {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final PetitionPages pages;
  private final Counting counting;
  private final CountLog log;

  CountRoute(PetitionPages pages, Counting counting, CountLog log) {
    this.pages = pages;
    this.counting = counting;
    this.log = log;
  }

  /** Small, for everybody and for other sites; as old as the counter's interval at most. */
  @GetMapping("/petitions/{slug}/count.json")
  @May(Act.READ_PUBLIC)
  Reply count(@PathVariable String slug, HttpServletRequest request) {
    var count = counting.of(pages.visible(slug, Visitor.NOBODY).id());
    String json =
        "{\"count\":%d,\"paper\":%d,\"asOf\":\"%s\"}"
            .formatted(count.validated(), count.paper(), count.asOf());
    long age = Counting.INTERVAL.toSeconds();
    Instant changed =
        Instant.ofEpochSecond(Math.floorDiv(count.asOf().getEpochSecond(), age) * age);
    boolean known = changed.equals(readerHas(request));
    return new Reply.Body(
        known ? 304 : 200,
        "application/json",
        known ? new byte[0] : json.getBytes(StandardCharsets.UTF_8),
        Map.of(
            "Last-Modified",
            HTTP_DATE.format(changed),
            "Cache-Control",
            "public, max-age=%d, stale-while-revalidate=%d, stale-if-error=%d"
                .formatted(age, 2 * age, 5 * age),
            "Access-Control-Allow-Origin",
            "*",
            "Cross-Origin-Resource-Policy",
            "cross-origin"));
  }

  /** The date of the figure the reader holds already; long ago when it holds none. */
  private static Instant readerHas(HttpServletRequest request) {
    try {
      return Instant.ofEpochMilli(request.getDateHeader("If-Modified-Since"));
    } catch (IllegalArgumentException noDate) {
      return Instant.EPOCH;
    }
  }

  /** What was confirmed and what no longer counts, by reason, down to the figure. */
  @GetMapping("/petitions/{slug}/count")
  @May(Act.READ_PUBLIC)
  Reply show(@PathVariable String slug, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    var byWhat = new LinkedHashMap<String, Long>();
    for (String counted : java.util.List.of("web", "paper")) {
      byWhat.put(counted, 0L);
    }
    log.of(petition.id(), ui.zone())
        .forEach(row -> byWhat.merge(row.what(), row.number(), Long::sum));
    return Reply.page(
        "campaigns/count-log",
        new CountPage(
            petition,
            pages.area(petition),
            byWhat,
            byWhat.values().stream().mapToLong(Long::longValue).sum(),
            pages.paid(petition, ui)));
  }

  @GetMapping("/petitions/{slug}/count.csv")
  @May(Act.READ_PUBLIC)
  Reply download(@PathVariable String slug, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    return Reply.file(
        petition.slug() + "-count.csv",
        "text/csv; charset=utf-8",
        CountLog.csv(log.of(petition.id(), ui.zone())));
  }
}
