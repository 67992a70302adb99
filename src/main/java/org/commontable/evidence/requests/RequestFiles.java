package org.commontable.evidence.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Blobs;
import org.commontable.evidence.files.FileBytes;
import org.commontable.platform.record.Sha256;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Papers that belong to a request, its letters as text, and the list of all as a file. */
@Controller
class RequestFiles {
  private static final int LONGEST_NAME = 200;
  private static final int MOST = 200;

  private final RecordsRequests requests;
  private final RequestPages pages;
  private final Blobs blobs;
  private final Ids ids;
  private final Clock clock;

  RequestFiles(RecordsRequests requests, RequestPages pages, Blobs blobs, Ids ids, Clock clock) {
    this.requests = requests;
    this.pages = pages;
    this.blobs = blobs;
    this.ids = ids;
    this.clock = clock;
  }

  @PostMapping("/evidence/requests/{number}/files")
  @May(Act.KEEP_REQUESTS)
  Reply take(
      @PathVariable int number,
      Form form,
      Visitor visitor,
      Ui ui,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    var one = pages.find(number);
    if (file == null || file.isEmpty()) {
      form.error("file", "evidence.requests.file.choose");
    } else if (requests.files(one.id()).size() >= MOST) {
      form.error("file", "evidence.requests.file.many", "count", MOST);
    }
    if (file == null || !form.ok()) {
      return Reply.invalid("evidence/request", pages.page(one, form, visitor, ui));
    }
    byte[] bytes = file.getBytes();
    String sha256 = Sha256.of(bytes);
    blobs.put(sha256, FileBytes.of(bytes));
    boolean added =
        requests.add(
            new RequestFile(
                ids.next(),
                one.id(),
                name(file),
                sha256,
                bytes.length,
                clock.instant(),
                visitor.mustBeSomebody().id()));
    return Reply.seeOther(
        one.path(), added ? "evidence.requests.file.kept" : "evidence.requests.file.there");
  }

  /** Without its folders, and without characters that cannot be seen. */
  private static String name(MultipartFile file) {
    String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    int[] seen = last.codePoints().filter(c -> !unseen(c)).limit(LONGEST_NAME / 2).toArray();
    String name = new String(seen, 0, seen.length).strip();
    return name.isEmpty() ? "file" : name;
  }

  private static boolean unseen(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED;
  }

  /** As bytes to keep, never to be shown by a browser: anybody may have made them. */
  @GetMapping("/evidence/requests/{number}/files/{id}")
  @May(Act.READ_AS_MEMBER)
  Reply file(@PathVariable int number, @PathVariable UUID id) {
    var one = pages.find(number);
    var file =
        requests.files(one.id()).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("file " + id));
    var path = blobs.path(file.sha256()).orElseThrow(() -> new NotFound("file " + id));
    try {
      return Reply.file(file.name(), "application/octet-stream", Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping("/evidence/requests/{number}/letter.txt")
  @May(Act.READ_AS_MEMBER)
  Reply letter(@PathVariable int number) {
    return Reply.text(
        "text/plain", RequestLetter.asking(pages.find(number), RecordsLaw.kentucky()));
  }

  @GetMapping("/evidence/requests.csv")
  @May(Act.READ_AS_MEMBER)
  Reply csv(Ui ui) {
    var sheet =
        new Spreadsheet(
            "number", "gap", "subject", "agency", "step", "since", "due", "due_for", "address");
    requests.all().forEach(one -> sheet.row(List.copyOf(row(one, ui).values())));
    return sheet.file("records-requests.csv");
  }

  @GetMapping("/evidence/requests.json")
  @May(Act.READ_AS_MEMBER)
  Reply json(Ui ui) {
    return Reply.json(
        JsonText.of(Map.of("requests", requests.all().stream().map(one -> row(one, ui)).toList())));
  }

  private static Map<String, String> row(RecordsRequest one, Ui ui) {
    var row = new LinkedHashMap<String, String>();
    row.put("number", String.valueOf(one.number()));
    row.put("gap", one.gap().id());
    row.put("subject", one.subject());
    row.put("agency", one.agency());
    row.put("step", one.last().step().key());
    row.put("since", one.last().on().toString());
    row.put("due", one.deadline().map(it -> it.day().toString()).orElse(""));
    row.put("due_for", one.deadline().map(it -> it.what().key()).orElse(""));
    row.put("address", ui.absolute(one.path()));
    return row;
  }
}
