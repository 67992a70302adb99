package org.commontable.decisions.register;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the coalition decided before it came here, from minutes and statements: taken whole or not
 * at all, and marked for ever as unverified with the name of who entered it.
 */
@Controller
class ImportPositions {
  private static final String TEMPLATE = "decisions/positions-import";
  private static final int LARGEST = 1 << 20;

  private final PositionBook book;
  private final PositionRegister register;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  ImportPositions(
      PositionBook book, PositionRegister register, RecordBook record, Ids ids, Clock clock) {
    this.book = book;
    this.register = register;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/positions/import")
  @May(Act.KEEP_POSITIONS)
  Reply form() {
    return Reply.page(TEMPLATE, page(Form.blank(), List.of()));
  }

  @PostMapping("/positions/import")
  @May(Act.KEEP_POSITIONS)
  Reply take(
      Form form,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Visitor visitor,
      Ui ui)
      throws IOException {
    if (file == null || file.isEmpty()) {
      form.error("file", "decisions.register.import.choose");
      return Reply.invalid(TEMPLATE, page(form, List.of()));
    }
    if (file.getSize() > LARGEST) {
      form.error("file", "decisions.register.import.large");
      return Reply.invalid(TEMPLATE, page(form, List.of()));
    }
    UUID by = visitor.mustBeSomebody().id();
    var read = OldPositionFile.read(file.getBytes(), register.today(ui), by);
    if (!read.faults().isEmpty()) {
      form.error("file", "decisions.register.import.refused");
      return Reply.invalid(
          TEMPLATE,
          page(
              form,
              read.faults().stream()
                  .map(fault -> ui.t(fault.key(), "line", fault.line(), "what", fault.what()))
                  .toList()));
    }
    int taken = 0;
    for (PositionBook.Old old : read.positions()) {
      var number = book.add(old, clock.instant());
      if (number.isPresent()) {
        taken++;
        enter(old, "old-" + number.get());
      }
    }
    return Reply.seeOther(
        "/positions",
        "decisions.register.import.taken",
        "n",
        taken,
        "known",
        read.positions().size() - taken);
  }

  private void enter(PositionBook.Old old, String key) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("position", key);
    payload.put("decided", old.decided().toString());
    payload.put("audience", old.audience());
    payload.put("title", record.commit("position.title", old.title()).reference());
    payload.put("text", record.text(old.text()));
    payload.put("source", record.commit("position.source", old.source()).reference());
    record.append(new Fact("position.imported", old.by(), null, "web", ids.next(), payload));
  }

  private static ImportPage page(Form form, List<String> faults) {
    return new ImportPage(form, OldPositionFile.HEADER, faults, OldPositionFile.MOST);
  }
}
