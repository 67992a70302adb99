package org.commontable.campaigns.web;

import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Standing;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.PetitionState;
import org.commontable.platform.web.Form;

/**
 * A petition as everybody sees it, with the form while it can be signed.
 *
 * @param via slug of the organization whose link brought the reader; empty for none
 * @param consent empty where nobody may ask to write
 * @param names of those who asked to be shown, the newest first
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
    Optional<String> clerkPhone,
    boolean keeps,
    boolean runs) {}
