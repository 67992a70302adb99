package org.commontable.members.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.Kind;
import org.commontable.members.LegalStatus;
import org.commontable.members.Letters;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;

/** Reads what an organization says about itself; every fault is a sentence at its field. */
final class OrganizationForm {
  static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::key).toList();
  static final List<String> STATUSES =
      Arrays.stream(LegalStatus.values()).map(LegalStatus::key).toList();

  private OrganizationForm() {}

  static Optional<OrganizationDetails> read(
      Form form, Organizations organizations, Optional<UUID> self) {
    var name = form.required("name", OrganizationDetails.NAME_LETTERS);
    var shortName = form.required("shortName", 60);
    if (form.fault("name").isEmpty() && name.isEmpty()) {
      form.error("name", "members.form.name.unseen");
    }
    if (form.fault("shortName").isEmpty() && shortName.isEmpty()) {
      form.error("shortName", "members.form.name.unseen");
    }
    if (Letters.count(shortName) > OrganizationDetails.SHORT_NAME_LETTERS) {
      form.error("shortName", "members.form.shortName.long", "letters", Letters.count(shortName));
    }
    if (organizations.nameTaken(name, self)) {
      form.error("name", "members.form.name.taken", "name", name);
    }
    if (organizations.shortNameTaken(shortName, self)) {
      form.error("shortName", "members.form.shortName.taken", "name", shortName);
    }
    var kind = form.oneOf("kind", KINDS);
    var status = form.oneOf("legalStatus", STATUSES);
    form.required("days", 4);
    var days = form.parsed("days", Integer::parseInt, "members.form.days.number").orElse(0);
    var how = form.optionalText("how", OrganizationDetails.HOW_LETTERS).orElse("");
    if (days < 0 || days > 365) {
      form.error("days", "members.form.days.range");
    }
    return form.ok()
        ? Optional.of(
            new OrganizationDetails(
                name, shortName, Kind.of(kind), LegalStatus.of(status), days, how))
        : Optional.empty();
  }

  /** The form as the organization stands now. */
  static Form of(Organization organization) {
    var values = new LinkedHashMap<String, String>();
    values.put("name", organization.name());
    values.put("shortName", organization.shortName());
    values.put("kind", organization.kind().key());
    values.put("legalStatus", organization.legalStatus().key());
    values.put("days", Integer.toString(organization.daysToDecide()));
    values.put("how", organization.howItDecides());
    return Form.of(values);
  }
}
