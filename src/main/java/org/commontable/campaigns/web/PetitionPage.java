package org.commontable.campaigns.web;

import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Standing;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Delivery;
import org.commontable.campaigns.petitions.DeliveryList;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.PetitionState;
import org.commontable.platform.web.Form;

/**
 * A petition as everybody sees it, with the form while it can be signed.
 *
 * @param via slug of the organization whose link brought the reader; empty for none
 * @param consent empty where nobody may ask to write
 * @param names of those who asked to be shown, the newest first
 * @param deliveries lists handed over, oldest first
 * @param waiting lists made and not handed over yet; empty for whoever may not see them
 * @param paid who pays, in a line; empty when nothing is said
 * @param clerkPhone empty when the coalition named none
 * @param keeps the reader may enter paper and read the list
 * @param runs the reader may open and close it
 */
public record PetitionPage(
    Petition petition,
    PetitionState state,
    Campaign campaign,
    Standing standing,
    Counting.Count count,
    Form form,
    String via,
    Optional<ConsentBox> consent,
    List<String> names,
    List<Delivery> deliveries,
    List<DeliveryList> waiting,
    String paid,
    Optional<String> clerkPhone,
    boolean keeps,
    boolean runs) {}
