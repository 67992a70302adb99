package org.commontable.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of the published files, newest first, of those that were looked for.
 *
 * @param form what is looked for: a part of the name, and a publisher
 * @param publishers to choose from, in words
 * @param any a file is published at all
 * @param found how many were found
 * @param pages the address of a page of this list, up to its number
 */
public record FilesPublished(
    Form form,
    Map<String, String> publishers,
    boolean any,
    int found,
    List<Source> files,
    int page,
    int last,
    String pages) {
  private static final int ROWS = 20;
  private static final int LONGEST = 80;
  private static final int LAST = 100_000;

  static FilesPublished first(Sources sources, Ui ui) {
    return of(sources, Map.of(), ui);
  }

  static FilesPublished of(Sources sources, Map<String, String> sent, Ui ui) {
    List<String> known = sources.publishers();
    String typed = sent.getOrDefault("name", "").strip();
    String name = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    String asked = sent.getOrDefault("publisher", "");
    String publisher = known.contains(asked) ? asked : "";
    int found = sources.listed(name, publisher);
    int last = Math.max(1, (found + ROWS - 1) / ROWS);
    int page = Math.min(number(sent.getOrDefault("page", "1")), last);
    Map<String, String> publishers = new LinkedHashMap<>();
    publishers.put("", ui.t("evidence.import.list.everybody"));
    known.forEach(it -> publishers.put(it, new FigureWords(ui).publisher(it)));
    return new FilesPublished(
        Form.of(Map.of("name", name, "publisher", publisher)),
        publishers,
        !known.isEmpty(),
        found,
        sources.listed(name, publisher, (page - 1) * ROWS, ROWS),
        page,
        last,
        UriComponentsBuilder.fromPath(ImportPages.PATH)
                .queryParam("name", "{name}")
                .queryParam("publisher", "{publisher}")
                .encode()
                .buildAndExpand(name, publisher)
                .toUriString()
            + "&page=");
  }

  /** The first page for everything that is no page. */
  private static int number(String page) {
    return page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), LAST) : 1;
  }

  /** Something is looked for. */
  public boolean asked() {
    return !form.value("name").isEmpty() || !form.value("publisher").isEmpty();
  }
}
