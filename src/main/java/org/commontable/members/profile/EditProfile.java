package org.commontable.members.profile;

import java.time.Clock;
import java.util.LinkedHashMap;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization's own delegates and alternates say what it is asked; nobody says it for them. */
@Controller
class EditProfile {
  private final Organizations organizations;
  private final Profiles profiles;
  private final Register register;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  EditProfile(
      Organizations organizations,
      Profiles profiles,
      Register register,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.profiles = profiles;
    this.register = register;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/members/{slug}/profile/edit")
  @May(Act.EDIT_PROFILE)
  Reply form(@PathVariable String slug, Visitor visitor) {
    var organization = mine(slug, visitor);
    var said = profiles.of(organization.id());
    return Reply.page(
        "members/profile-form", page(ProfileForm.of(organization, said), organization));
  }

  @PostMapping("/members/{slug}/profile/edit")
  @May(Act.EDIT_PROFILE)
  Reply say(@PathVariable String slug, Form form, Visitor visitor) {
    var organization = mine(slug, visitor);
    var by = visitor.mustBeSomebody().id();
    int now = version(organization);
    if (!form.value("after").equals(Integer.toString(now))) {
      form.error("how", "members.profile.overtaken");
    }
    var said = ProfileForm.read(form, organization, now + 1, clock.instant(), by);
    if (said.isEmpty()) {
      return Reply.invalid("members/profile-form", page(form, organization));
    }
    if (!profiles.say(said.get().profile())) {
      form.error("how", "members.profile.overtaken");
      return Reply.invalid("members/profile-form", page(form, organization));
    }
    var details = said.get().details();
    if (changes(organization, details)) {
      register.correct(organization, details, by);
    }
    enter(said.get().profile());
    return Reply.seeOther(organization.path() + "/profile", "members.profile.saved");
  }

  private static boolean changes(Organization organization, OrganizationDetails details) {
    return organization.daysToDecide() != details.daysToDecide()
        || !organization.howItDecides().equals(details.howItDecides());
  }

  private void enter(Profile profile) {
    var words = new LinkedHashMap<String, String>(profile.offers());
    words.put("nationalBody", profile.nationalBody());
    words.put("will", profile.will());
    words.put("willNot", profile.willNot());
    words.put("designee", profile.designee());
    words.put("reach", profile.designeeReach());
    var payload = new LinkedHashMap<String, Object>();
    payload.put("version", (long) profile.version());
    payload.put("permission", profile.permission().key());
    payload.put("offers", java.util.List.copyOf(profile.offers().keySet()));
    payload.put("shown", profile.shown());
    payload.put(
        "words", record.commit("organization.profile", ProfileFiles.json(words)).reference());
    record.append(
        new Fact(
            "organization.profile",
            profile.by(),
            profile.organization(),
            "web",
            ids.next(),
            payload));
  }

  private int version(Organization organization) {
    return profiles.of(organization.id()).map(Profile::version).orElse(0);
  }

  private ProfileFormPage page(Form form, Organization organization) {
    return new ProfileFormPage(form, organization, version(organization));
  }

  private Organization mine(String slug, Visitor visitor) {
    var organization =
        organizations
            .bySlug(slug)
            .filter(Organization::member)
            .orElseThrow(() -> new NotFound("member " + slug));
    visitor.mustActFor(organization.id());
    return organization;
  }
}
