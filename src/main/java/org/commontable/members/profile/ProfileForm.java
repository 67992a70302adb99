package org.commontable.members.profile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Permission;
import org.commontable.platform.web.Form;

/** Reads what an organization is asked; only how it decides and the days are a duty. */
final class ProfileForm {
  /** What the form says: a version, and how it decides, which stands with the organization. */
  record Said(Profile profile, OrganizationDetails details) {}

  private static final int LINE = 200;
  private static final int TEXT = 1000;

  private ProfileForm() {}

  static Optional<Said> read(Form form, Organization it, int version, Instant at, UUID by) {
    String how = form.requiredText("how", OrganizationDetails.HOW_LETTERS);
    form.required("days", 4);
    int days = form.parsed("days", Integer::parseInt, "members.form.days.number").orElse(0);
    if (days < 0 || days > 365) {
      form.error("days", "members.form.days.range");
    }
    String permission = form.oneOf("permission", Permission.KEYS);
    String national = form.optional("national", 120).orElse("");
    boolean needed = !permission.isEmpty() && !permission.equals(Permission.NOT_NEEDED.key());
    if (needed && national.isEmpty()) {
      form.error("national", "members.profile.national.who");
    }
    var offers = new LinkedHashMap<String, String>();
    for (String key : Offer.KEYS) {
      form.optional("offer." + key, LINE).ifPresent(words -> offers.put(key, words));
    }
    String will = form.optionalText("will", TEXT).orElse("");
    String willNot = form.optionalText("willNot", TEXT).orElse("");
    String designee = form.optional("designee", 120).orElse("");
    String reach = form.optional("reach", LINE).orElse("");
    if (!form.ok()) {
      return Optional.empty();
    }
    return Optional.of(
        new Said(
            new Profile(
                it.id(),
                version,
                at,
                by,
                Permission.of(permission),
                needed ? national : "",
                offers,
                will,
                willNot,
                designee,
                reach,
                Item.KEYS.stream().filter(key -> form.checked("show." + key)).toList()),
            new OrganizationDetails(
                it.name(), it.shortName(), it.kind(), it.legalStatus(), days, how)));
  }

  /** The form as it stands now; nothing is shown to the public that was not chosen. */
  static Form of(Organization it, Optional<Profile> said) {
    var values = new LinkedHashMap<String, String>();
    values.put("how", it.howItDecides());
    values.put("days", Integer.toString(it.daysToDecide()));
    said.ifPresent(
        profile -> {
          values.put("permission", profile.permission().key());
          values.put("national", profile.nationalBody());
          profile.offers().forEach((key, words) -> values.put("offer." + key, words));
          values.put("will", profile.will());
          values.put("willNot", profile.willNot());
          values.put("designee", profile.designee());
          values.put("reach", profile.designeeReach());
          profile.shown().forEach(key -> values.put("show." + key, "yes"));
        });
    return Form.of(values);
  }
}
