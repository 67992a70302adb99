package org.commontable.home.sample;

import java.util.Map;
import org.commontable.home.sample.Cast.Member;

/** One organization begins a letter; two sign it in their own names, one says that it will not. */
final class OneLetter {
  private final Stage stage;

  OneLetter(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    var teachers = as("Teachers");
    var form = teachers.open("/letters/new");
    teachers.send(
        form,
        "/letters/new",
        "",
        Map.of(
            "addressee",
            "Tarrow County Board of Education\n12 School Street",
            "subject",
            "A room to stay and learn in every middle school",
            "body",
            "Members of the board:\n\nA child who is sent home learns nothing that day. We ask you to staff one room in each middle school where a student can stay and learn after a first offense.\n\nWe will gladly show you what such a room needs.",
            "lang",
            "en",
            "until",
            stage.day(21).toString(),
            "audience",
            "public",
            "for",
            form.select("input[name=for]").val(),
            "decision",
            ""));
    String letter = teachers.at();
    sign(letter, "Teachers", "President", "The executive board");
    sign(letter, "Families", "Director", "The board");
    as("Libraries").fill(letter, letter + "/decline", Map.of());
  }

  private void sign(String letter, String shortName, String title, String by) {
    var delegate = as(shortName);
    String form = delegate.open(letter).select("a[href^=" + letter + "/signature]").attr("href");
    delegate.fill(
        form,
        letter + "/signature",
        Map.of("title", title, "authorizedBy", by, "basis", "declared", "declared", "yes"));
  }

  private Walker as(String shortName) {
    Member member =
        Cast.MEMBERS.stream()
            .filter(one -> one.shortName().equals(shortName))
            .findFirst()
            .orElseThrow();
    return stage.as(member.email(), member.lang());
  }
}
