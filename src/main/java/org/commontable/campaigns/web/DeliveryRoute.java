package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Addressee;
import org.commontable.campaigns.petitions.Deliveries;
import org.commontable.campaigns.petitions.Delivery;
import org.commontable.campaigns.petitions.DeliveryList;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The list for the addressee: made, taken along as a file or on paper, and noted as delivered. */
@Controller
class DeliveryRoute {
  private final PetitionPages pages;
  private final Deliveries deliveries;
  private final Facts facts;
  private final Audit audit;
  private final Clock clock;

  DeliveryRoute(PetitionPages pages, Deliveries deliveries, Facts facts, Audit audit, Clock clock) {
    this.pages = pages;
    this.deliveries = deliveries;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping("/petitions/{slug}/lists")
  @May(Act.DELIVER_SIGNATURES)
  Reply make(@PathVariable String slug, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    return deliveries
        .make(petition.id(), visitor.mustBeSomebody().id())
        .map(id -> Reply.seeOther(path(petition, id), "campaigns.list.made"))
        .orElseGet(() -> Reply.seeOther(petition.path(), "campaigns.list.empty"));
  }

  @GetMapping("/petitions/{slug}/lists/{id}")
  @May(Act.DELIVER_SIGNATURES)
  Reply show(@PathVariable String slug, @PathVariable UUID id, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    var values = new LinkedHashMap<String, String>();
    values.put("to", Addressee.name(petition.target(), ui));
    values.put("day", today(ui).toString());
    return Reply.page("campaigns/list", page(petition, list(petition, id), Form.of(values), ui));
  }

  /** A press, not a link: names go out with a line of who took them. */
  @PostMapping("/petitions/{slug}/lists/{id}/list.csv")
  @May(Act.DELIVER_SIGNATURES)
  @ChangesNoPage
  Reply download(@PathVariable String slug, @PathVariable UUID id, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    DeliveryList list = list(petition, id);
    var lines = deliveries.lines(list);
    if (!deliveries.unchanged(list, lines)) {
      return Reply.seeOther(path(petition, id));
    }
    audit.note(
        AuditKind.DOWNLOADED, visitor.mustBeSomebody().id(), "signatures " + petition.slug());
    return Reply.file(
        petition.slug() + "-" + list.signatures() + ".csv",
        "text/csv; charset=utf-8",
        Deliveries.csv(lines));
  }

  @PostMapping("/petitions/{slug}/lists/{id}/delivery")
  @May(Act.DELIVER_SIGNATURES)
  Reply deliver(
      @PathVariable String slug, @PathVariable UUID id, Form form, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    DeliveryList list = list(petition, id);
    String to = form.required("to", 160);
    form.required("day", 10);
    var day = form.parsed("day", LocalDate::parse, "campaigns.paper.fault.day");
    LocalDate made = LocalDate.ofInstant(list.made(), ui.zone());
    if (day.filter(d -> d.isAfter(today(ui))).isPresent()) {
      form.error("day", "campaigns.paper.fault.future");
    } else if (day.filter(d -> d.isBefore(made)).isPresent()) {
      form.error("day", "campaigns.list.fault.before");
    }
    if (!form.ok() || day.isEmpty()) {
      return Reply.invalid("campaigns/list", page(petition, list, form, ui));
    }
    if (deliveries.deliver(list, to, day.get(), visitor.mustBeSomebody().id())) {
      facts.delivered(petition, new Delivery(list, to, day.get()), visitor);
    }
    return Reply.seeOther(petition.path(), "campaigns.list.delivered");
  }

  private DeliveryList list(Petition petition, UUID id) {
    return deliveries
        .find(id)
        .filter(list -> list.petition().equals(petition.id()))
        .orElseThrow(() -> new NotFound("list " + id));
  }

  private ListPage page(Petition petition, DeliveryList list, Form form, Ui ui) {
    var lines = deliveries.lines(list);
    return new ListPage(
        petition,
        pages.area(petition),
        list,
        path(petition, list.id()),
        lines,
        deliveries.unchanged(list, lines),
        deliveries.of(petition.id()).stream()
            .filter(delivery -> delivery.list().id().equals(list.id()))
            .findFirst(),
        form,
        pages.paid(petition, ui));
  }

  private LocalDate today(Ui ui) {
    return LocalDate.ofInstant(clock.instant(), ui.zone());
  }

  private static String path(Petition petition, UUID list) {
    return petition.path() + "/lists/" + list;
  }
}
