package org.commontable.campaigns.petitions;

import java.time.LocalDate;

/** A list was handed over: to whom, and on which day. */
public record Delivery(DeliveryList list, String to, LocalDate day) {}
