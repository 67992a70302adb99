package org.commontable.evidence;

/**
 * A district, or the state ("999").
 *
 * @param name as people know it: "Jefferson County Public Schools"
 * @param shortName for tables and charts: "Jefferson County"
 */
public record Place(String id, String name, String shortName) {
  public boolean isState() {
    return id.equals("999");
  }

  public String path() {
    return "/places/" + id;
  }
}
