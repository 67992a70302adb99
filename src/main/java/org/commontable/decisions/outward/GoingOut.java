package org.commontable.decisions.outward;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.platform.picture.ShareImage;
import org.commontable.platform.picture.Sign;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lines to copy, a badge, a page for a frame and an image of a decision that everybody may see. */
@Controller
class GoingOut {
  /** Longer than every sentence we write; what is longer is no quotation of it alone. */
  private static final int LONGEST = 4000;

  private static final String TEMPLATE = "decisions/outward/share";

  private final Outwards outwards;

  GoingOut(Outwards outwards) {
    this.outwards = outwards;
  }

  @GetMapping("/decisions/{number}/share")
  @May(Act.READ_PUBLIC)
  Reply show(@PathVariable String number, Ui ui) {
    Outward it = outwards.of(number, ui.lang(), ui.absolute(""));
    return Reply.publicPage(TEMPLATE, page(it, Form.blank(), Found.NOTHING, ui));
  }

  /** Nothing is written: a post, so that the text stands in no address and in no log. */
  @PostMapping("/decisions/{number}/share")
  @May(Act.READ_PUBLIC)
  @ChangesNoPage
  Reply check(@PathVariable String number, Form form, Ui ui) {
    Outward it = outwards.of(number, ui.lang(), ui.absolute(""));
    form.requiredText("text", LONGEST);
    return form.ok()
        ? Reply.page(TEMPLATE, page(it, form, Found.in(form.value("text"), it), ui))
        : Reply.invalid(TEMPLATE, page(it, form, Found.NOTHING, ui));
  }

  private static GoingOutPage page(Outward it, Form form, Found checked, Ui ui) {
    return new GoingOutPage(
        it,
        Snippets.badge(it, ui.absolute("")),
        Snippets.embed(it, ui.absolute("")),
        checked,
        form);
  }

  @GetMapping("/decisions/{number}/share.json")
  @May(Act.READ_PUBLIC)
  Reply json(@PathVariable String number, Ui ui) {
    Outward it = outwards.of(number, ui.lang(), ui.absolute(""));
    var fields = new LinkedHashMap<String, Object>();
    fields.put("decision", it.number());
    fields.put("language", it.lang());
    fields.put("title", it.title());
    fields.put("state", it.state());
    fields.put("by", it.by());
    fields.put("statement", it.statement());
    fields.put("names", it.names());
    fields.put("conditions", it.conditions());
    fields.put("asOf", it.asOf());
    fields.put("pressLine", it.pressLine());
    fields.put("letterLine", it.letterLine());
    fields.put("badge", ui.absolute(it.badge()));
    fields.put("embed", ui.absolute(it.embed()));
    fields.put("image", ui.absolute(it.image()));
    fields.put("address", it.address());
    return Reply.json(JsonText.of(fields));
  }

  /** With {@code ?says=} it stands beside a sentence, and says so when the record says another. */
  @GetMapping("/decisions/{number}/badge.{lang}.svg")
  @May(Act.READ_PUBLIC)
  Reply badge(@PathVariable String number, @PathVariable String lang, Form form, Ui ui) {
    Outward it = outwards.of(number, lang, ui.absolute(""));
    String says = form.value("says");
    boolean same = says.isEmpty() || says.equals(it.print());
    String svg = Sign.svg(same ? it.placard() : it.outdated(outwards.changed(lang)));
    return new Reply.Picture("image/svg+xml; charset=utf-8", svg.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/decisions/{number}/share.{lang}.png")
  @May(Act.READ_PUBLIC)
  Reply image(@PathVariable String number, @PathVariable String lang, Ui ui) {
    Outward it = outwards.of(number, lang, ui.absolute(""));
    return new Reply.Picture("image/png", ShareImage.png(it.placard()));
  }

  @GetMapping("/decisions/{number}/embed.{lang}")
  @May(Act.READ_PUBLIC)
  Reply embed(@PathVariable String number, @PathVariable String lang, Ui ui) {
    return new Reply.Framed("decisions/outward/embed", outwards.of(number, lang, ui.absolute("")));
  }
}
