package org.commontable.supporters.web;

import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.platform.web.WithoutFormToken;
import org.commontable.supporters.Unsubscribing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link that stops mail. Opening it shows one button; only pressing it, or a mail program's one
 * click, acts.
 */
@Controller
class UnsubscribeRoute {
  private final Unsubscribing unsubscribing;
  private final Organizations organizations;
  private final Coalitions coalitions;

  UnsubscribeRoute(
      Unsubscribing unsubscribing, Organizations organizations, Coalitions coalitions) {
    this.unsubscribing = unsubscribing;
    this.organizations = organizations;
    this.coalitions = coalitions;
  }

  @GetMapping("/u/{token}")
  @May(Act.READ_PUBLIC)
  Reply ask(@PathVariable String token, Ui ui) {
    var subscription =
        unsubscribing.look(token).orElseThrow(() -> new NotFound("an unsubscribe link of ours"));
    var senders = subscription.organizations().stream().map(id -> name(id, ui)).toList();
    return Reply.page(
        "supporters/unsubscribe", new UnsubscribePage(token, senders, subscription.writing()));
  }

  /**
   * Needs no cookie and no token of the form: the address is the proof. A mail program's one click
   * (RFC 8058) gets a plain answer, since it may not follow to another page.
   */
  @PostMapping("/u/{token}")
  @May(Act.READ_PUBLIC)
  @WithoutFormToken
  Reply stop(@PathVariable String token, Form form, Ui ui) {
    unsubscribing.stop(token);
    return form.value("List-Unsubscribe").equals("One-Click")
        ? Reply.text("text/plain", ui.t("supporters.stop.done"))
        : Reply.seeOther("/u/" + token);
  }

  private String name(Optional<UUID> organization, Ui ui) {
    return organization
        .flatMap(organizations::find)
        .map(Organization::name)
        .orElseGet(() -> coalitions.current().name().in(ui.lang()));
  }
}
