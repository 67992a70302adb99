package org.commontable.campaigns.web;

import java.util.Optional;
import org.commontable.platform.web.Form;

/**
 * The last look before signing.
 *
 * @param form what was typed, carried along in hidden fields
 * @param meant another spelling of the address that was probably meant
 * @param school the address looks like a school's
 */
public record PetitionCheckPage(
    PetitionPage about, Form form, Optional<String> meant, boolean school) {}
