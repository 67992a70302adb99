package org.commontable.campaigns.web;

import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.petitions.Delivery;
import org.commontable.campaigns.petitions.DeliveryList;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.platform.web.Form;

/**
 * The list for the addressee, as it is printed.
 *
 * @param unchanged nobody has taken a signature off since it was made; else it shows no names
 * @param delivered to whom and when, once it was
 * @param paid who pays, in a line; empty when nothing is said
 */
public record ListPage(
    Petition petition,
    String area,
    DeliveryList list,
    String path,
    List<DeliveryList.Line> lines,
    boolean unchanged,
    Optional<Delivery> delivered,
    Form form,
    String paid) {}
