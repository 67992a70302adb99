package org.commontable.evidence.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.evidence.Citation;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * For which demand a figure is chosen: its form is told which.
 *
 * @param campaign empty where it is not chosen yet
 * @param demand the one that is corrected; empty of a new one
 */
record CiteFor(String campaign, String demand) {
  static CiteFor read(String campaign, String demand) {
    String known = campaign.matches("[a-z0-9-]{1,80}") ? campaign : "";
    return new CiteFor(known, !known.isEmpty() && demand.matches("[0-9a-f-]{36}") ? demand : "");
  }

  /** What every step carries along. */
  Map<String, String> carried() {
    Map<String, String> carried = new LinkedHashMap<>();
    carried.put("campaign", campaign);
    if (!demand.isEmpty()) {
      carried.put("demand", demand);
    }
    return carried;
  }

  /** The demand's form; empty where no campaign is chosen yet. */
  String back() {
    return campaign.isEmpty() ? "" : form();
  }

  /** The demand's form, with the figure that it shall stand on. */
  String form(Citation figure) {
    var address = UriComponentsBuilder.fromPath(form());
    address.queryParam("indicator", figure.indicator());
    address.queryParam("place", figure.place());
    address.queryParam("year", figure.year().full());
    address.queryParam("group", figure.group());
    address.queryParam("reference", figure.reference().orElse(""));
    return address.encode().build().toUriString();
  }

  private String form() {
    if (campaign.isEmpty()) {
      return "/campaigns/demands/new";
    }
    return "/campaigns/"
        + campaign
        + "/demands/"
        + (demand.isEmpty() ? "new" : demand + "/correction");
  }
}
