package org.commontable.members.prospects;

import java.util.List;
import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * One conversation.
 *
 * @param erased the day on which its people were blotted out; empty for never
 * @param proposal where a proposal that it joins begins, filled in; empty when the reader may not
 * @param organizations members that may ask, by id
 */
public record ProspectPage(
    Prospect it,
    String asking,
    List<Said> said,
    String erased,
    boolean mayKeep,
    String proposal,
    Map<String, String> organizations,
    Form form) {
  public record Said(Word word, String by, String asking) {}
}
