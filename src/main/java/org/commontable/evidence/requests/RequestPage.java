package org.commontable.evidence.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.platform.web.Form;

/**
 * One request.
 *
 * @param letter as it is sent
 * @param appeal what the reviewer would be sent; empty where there is nothing to review
 * @param next what may have happened, by key; empty for the reader who keeps no requests
 * @param nth how often something happened: a form that knows less is stale
 * @param unverified where the law was read, when nobody has read the law itself; else empty
 */
public record RequestPage(
    RecordsRequest it,
    String letter,
    String appeal,
    List<Said> said,
    List<RequestFile> files,
    Optional<Deadline> deadline,
    boolean late,
    Map<String, String> next,
    int nth,
    boolean mayKeep,
    boolean mayReword,
    String law,
    String unverified,
    Form form) {
  public record Said(Turn turn, String by) {}
}
