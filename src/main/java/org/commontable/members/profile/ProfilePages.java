package org.commontable.members.profile;

import java.util.List;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An organization's profile with its earlier versions, for every member. */
@Controller
class ProfilePages {
  private static final int VERSIONS = 20;

  private final Organizations organizations;
  private final Profiles profiles;
  private final People people;

  ProfilePages(Organizations organizations, Profiles profiles, People people) {
    this.organizations = organizations;
    this.profiles = profiles;
    this.people = people;
  }

  @GetMapping("/members/{slug}/profile")
  @May(Act.READ_AS_MEMBER)
  Reply show(@PathVariable String slug, Visitor visitor) {
    var organization =
        organizations
            .bySlug(slug)
            .filter(found -> found.joined().isPresent())
            .orElseThrow(() -> new NotFound("member " + slug));
    List<ProfilePage.Version> versions =
        profiles.versions(organization.id(), VERSIONS).stream().map(this::version).toList();
    return Reply.page(
        "members/profile",
        new ProfilePage(
            organization,
            versions.stream().findFirst().map(ProfilePage.Version::profile),
            versions,
            mayEdit(organization, visitor)));
  }

  static boolean mayEdit(Organization organization, Visitor visitor) {
    return organization.member()
        && visitor.may(Act.EDIT_PROFILE)
        && visitor.actsFor(organization.id());
  }

  private ProfilePage.Version version(Profile profile) {
    return new ProfilePage.Version(
        profile, people.find(profile.by()).map(person -> person.name()).orElse(""));
  }
}
