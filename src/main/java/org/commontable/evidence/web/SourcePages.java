package org.commontable.evidence.web;

import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Sources;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A published file by its SHA-256. The file itself is not handed out: it may hold small numbers.
 */
@Controller
class SourcePages {
  private final Sources sources;

  SourcePages(Sources sources) {
    this.sources = sources;
  }

  @GetMapping("/evidence/sources/{sha}")
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @PathVariable String sha) {
    return Reply.publicPage(
        "evidence/source", sources.published(sha).orElseThrow(() -> new NotFound("file " + sha)));
  }
}
