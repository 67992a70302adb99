package org.commontable.members.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * An organization enters what it promises. Convener and clerk may enter a promise for another; it
 * waits, marked, until that organization says it is its own.
 */
@Controller
class MakeCommitment {
  private static final int YEARS_AHEAD = 10;

  private final Commitments commitments;
  private final Organizations organizations;
  private final Ledger ledger;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  MakeCommitment(
      Commitments commitments,
      Organizations organizations,
      Ledger ledger,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.commitments = commitments;
    this.organizations = organizations;
    this.ledger = ledger;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/members/commitments/new")
  @May(Act.ENTER_COMMITMENT)
  Reply form(Visitor visitor) {
    return Reply.page("members/commitment-form", page(Form.of(Map.of("currency", "USD")), visitor));
  }

  @PostMapping("/members/commitments/new")
  @May(Act.ENTER_COMMITMENT)
  Reply enter(Form form, Visitor visitor, Ui ui) {
    String whose = form.oneOf("organization", List.copyOf(choices(visitor).keySet()));
    String kind = form.oneOf("kind", What.KEYS);
    var counted = What.KEYS.contains(kind) ? What.of(kind) : What.OTHER;
    var figure =
        counted.counted() ? Figure.read(form, counted) : Optional.<java.math.BigDecimal>empty();
    if (counted.mustCount() && form.value("figure").isEmpty()) {
      form.error("figure", "platform.form.required");
    }
    String currency = counted == What.MONEY ? currency(form) : "";
    String what = form.required("what", 200);
    String purpose = form.required("purpose", 400);
    String link = link(form, ui.origin());
    form.required("due", 10);
    var due = form.parsed("due", LocalDate::parse, "members.commitments.due.unreadable");
    due.ifPresent(
        day -> {
          if (day.isBefore(ledger.today())) {
            form.error("due", "members.commitments.due.past");
          } else if (day.isAfter(ledger.today().plusYears(YEARS_AHEAD))) {
            form.error("due", "members.commitments.due.far");
          }
        });
    if (!form.ok() || due.isEmpty()) {
      return Reply.invalid("members/commitment-form", page(form, visitor));
    }
    UUID organization = UUID.fromString(whose);
    var made =
        new Commitment(
            ids.next(),
            organization,
            counted,
            figure,
            currency,
            what,
            purpose,
            link,
            due.get(),
            !visitor.actsFor(organization),
            clock.instant(),
            visitor.mustBeSomebody().id(),
            List.of());
    commitments.add(made);
    enter(made);
    return Reply.seeOther(
        made.path(),
        made.enteredFor() ? "members.commitments.enteredFor" : "members.commitments.entered");
  }

  private void enter(Commitment made) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("commitment", made.id().toString());
    payload.put("kind", made.kind().key());
    made.figure().ifPresent(figure -> payload.put("figure", figure.toPlainString()));
    if (!made.currency().isEmpty()) {
      payload.put("currency", made.currency());
    }
    payload.put("due", made.due().toString());
    payload.put("confirmed", made.confirmed());
    payload.put("words", record.commit("commitment.what", made.what()).reference());
    payload.put("purpose", record.commit("commitment.purpose", made.purpose()).reference());
    record.append(
        new Fact("commitment.made", made.by(), made.organization(), "web", ids.next(), payload));
  }

  /** One with cents; the table counts no third decimal. */
  private static String currency(Form form) {
    form.required("currency", 3);
    return form.parsed(
            "currency",
            typed -> {
              var currency = Currency.getInstance(typed.toUpperCase(java.util.Locale.ROOT));
              if (currency.getDefaultFractionDigits() > 2) {
                throw new IllegalArgumentException(typed);
              }
              return currency.getCurrencyCode();
            },
            "members.commitments.currency.unknown")
        .orElse("");
  }

  /** A decision's number, or the address of a decision's or a campaign's page on this table. */
  private static String link(Form form, String origin) {
    String typed = form.optional("link", 200).orElse("");
    String path = typed.startsWith(origin) ? typed.substring(origin.length()) : typed;
    if (path.matches("[0-9]{4}-[0-9]{1,4}")) {
      return "/decisions/" + path;
    }
    if (!path.isEmpty() && !path.matches("/(decisions|campaigns)/[A-Za-z0-9-]{1,80}")) {
      form.error("link", "members.commitments.link.unknown");
    }
    return path;
  }

  private CommitmentFormPage page(Form form, Visitor visitor) {
    return new CommitmentFormPage(form, choices(visitor), entersForOthers(visitor));
  }

  private static boolean entersForOthers(Visitor visitor) {
    return visitor.is(Role.CONVENER) || visitor.is(Role.CLERK);
  }

  private Map<String, String> choices(Visitor visitor) {
    var choices = new LinkedHashMap<String, String>();
    for (Organization member : organizations.all()) {
      if (member.member() && (entersForOthers(visitor) || visitor.actsFor(member.id()))) {
        choices.put(member.id().toString(), member.name());
      }
    }
    return choices;
  }
}
