package org.commontable.members.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commontable.members.Organization;

/** The organizations that have a sign-in of their own. */
public record OwnSignInsPage(List<Organization> organizations, String next) {
  public String path(Organization organization) {
    return organization.path() + "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
