package org.commontable.decisions.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.rules.Limit;
import org.commontable.decisions.rules.Option;
import org.commontable.decisions.rules.SharePerOption;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Whole;

/** {@code {"option":"block","max":"0/1","of":"cast"}}: one option with its share. */
final class LimitFile {
  private LimitFile() {}

  static SharePerOption rule(Fields fields) {
    String at = fields.path("options");
    List<?> items = Fields.list(fields.required("options"), at);
    var limits = new ArrayList<Limit>();
    for (int i = 0; i < items.size(); i++) {
      limits.add(read(Fields.of(items.get(i), at + "[" + i + "]")));
    }
    return fields.checked("options", limits, SharePerOption::new);
  }

  private static Limit read(Fields fields) {
    Option option = option(fields);
    boolean least = fields.optional("min").isPresent();
    if (least == fields.optional("max").isPresent()) {
      throw new Unreadable(fields.path("min"), "either \"min\" or \"max\" is expected");
    }
    Whole of = fields.optional("of").isPresent() ? RuleFile.whole(fields) : Whole.CAST;
    String bound = least ? "min" : "max";
    Limit limit =
        fields.checked(bound, fields.fraction(bound), share -> new Limit(option, least, share, of));
    fields.nothingElse();
    return limit;
  }

  private static Option option(Fields fields) {
    String written = fields.text("option");
    for (Option option : Option.values()) {
      if (option.written().equals(written)) {
        return option;
      }
    }
    throw new Unreadable(
        fields.path("option"),
        written.equals("abstain")
            ? "a limit on abstaining would reward abstaining in order to defeat"
            : "there is no option \"" + written + "\"");
  }

  static Map<String, Object> write(Limit limit) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("option", limit.option().written());
    fields.put(limit.least() ? "min" : "max", RuleFile.written(limit.share()));
    fields.put("of", limit.of().written());
    return fields;
  }
}
