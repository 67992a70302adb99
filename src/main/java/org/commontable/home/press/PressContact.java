package org.commontable.home.press;

import java.util.Optional;

/**
 * Who answers reporters, as the convener wrote it for everybody to read.
 *
 * @param name a person or an office
 */
record PressContact(String name, String email, Optional<String> phone) {}
