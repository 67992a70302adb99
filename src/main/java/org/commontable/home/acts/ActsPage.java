package org.commontable.home.acts;

import java.util.List;
import java.util.Map;
import org.commontable.decisions.DecisionView;
import org.commontable.members.MembershipAct;
import org.commontable.platform.web.Form;

/**
 * What was decided about memberships.
 *
 * @param waiting decisions in force that nobody has carried out, newest first
 * @param open on membership, and not in force yet
 * @param organizations every one ever added, by id
 */
public record ActsPage(
    List<DecisionView> waiting,
    List<DecisionView> open,
    List<Done> done,
    boolean mayCarryOut,
    Map<String, String> organizations,
    Form form) {

  public static final List<String> KINDS = List.of("admitted", "suspended", "resumed");

  public record Done(MembershipAct act, String organization, String path, String by) {}
}
