package org.commontable.decisions.outward;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a text says what the record says.
 *
 * @param how "holds": this sentence or a line of ours with it, and nothing else; "among": among
 *     words that nobody checks; "part": of a part it is said that it is one, for it may mislead
 *     alone; "differs"; empty where nothing was asked
 * @param before what stands right before the sentence, where it is among others
 * @param after what stands right after it
 */
public record Found(String how, String before, String after) {
  static final Found NOTHING = new Found("", "", "");
  private static final int AROUND = 160;

  /** The lines we offer to be copied hold the sentence, too, and words of ours around it. */
  static Found in(String text, Outward it) {
    String said = plain(it.statement());
    String asked = plain(text);
    int at = asked.indexOf(said);
    if (List.of(said, plain(it.pressLine()), plain(it.letterLine())).contains(asked)) {
      return new Found("holds", "", "");
    }
    if (at >= 0) {
      String before = asked.substring(0, at);
      String after = asked.substring(at + said.length());
      return new Found(
          "among",
          before.length() > AROUND ? "…" + before.substring(before.length() - AROUND) : before,
          after.length() > AROUND ? after.substring(0, AROUND) + "…" : after);
    }
    String part = "(?<![\\p{L}\\p{N}])" + Pattern.quote(asked) + "(?![\\p{L}\\p{N}])";
    return new Found(Pattern.compile(part).matcher(said).find() ? "part" : "differs", "", "");
  }

  /** Line breaks and the kind of quotation marks are a matter of who prints it. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").replaceAll("[“”„«»]", "\"").strip();
  }

  /** It stands among other words. */
  public boolean among() {
    return how.equals("among");
  }
}
