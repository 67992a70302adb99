package org.commontable.decisions.web;

import java.util.List;
import org.commontable.decisions.store.Dossier;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/**
 * A page with one act on a decision.
 *
 * @param about what the act is about, as the page needs it: a version, an organization's id
 * @param said sentences for the reader
 */
public record ActPage(
    String path,
    String number,
    String title,
    String area,
    String about,
    List<String> said,
    List<StancePage.Choice> choices,
    Form form) {

  static ActPage of(Dossier dossier, Form form, Ui ui, String about, String... said) {
    return new ActPage(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        about,
        List.of(said),
        List.of(),
        form);
  }

  ActPage withChoices(List<StancePage.Choice> offered) {
    return new ActPage(path, number, title, area, about, said, offered, form);
  }
}
