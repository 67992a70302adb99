package org.commontable.crash;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.support.Reader;
import org.commontable.support.Reader.Seen;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Fills in forms as they stand on the page; what is not named keeps its value. */
final class Forms {
  private Forms() {}

  /** Sends the form of this page whose action begins so. */
  static Seen send(Reader reader, String path, String action, Map<String, String> filled) {
    return send(reader, reader.get(path), action, filled);
  }

  /** As above, on a page that is open. */
  static Seen send(Reader reader, Seen page, String action, Map<String, String> filled) {
    FormElement form =
        page.page().select("form[method=post]").stream()
            .filter(it -> it.attr("action").startsWith(action))
            .map(FormElement.class::cast)
            .findFirst()
            .orElseThrow(
                () -> new Refused(page.status(), "no form " + action + ": " + page.text()));
    var values = new LinkedHashMap<String, String>();
    form.formData().forEach(field -> values.put(field.key(), field.value()));
    for (Element button : form.select("button[name]")) {
      values.remove(button.attr("name"));
    }
    values.putAll(filled);
    return reader.post(form.attr("action"), values);
  }

  /** Sends it and must be answered 303; where that leads. */
  static String must(Reader reader, String path, String action, Map<String, String> filled) {
    return taken(send(reader, path, action, filled));
  }

  static String taken(Seen answer) {
    if (answer.status() != 303) {
      throw new Refused(answer.status(), answer.text());
    }
    return answer.location();
  }

  /** An answer that acknowledges nothing. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, String text) {
      super(status + ": " + text);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
