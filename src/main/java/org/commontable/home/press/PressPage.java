package org.commontable.home.press;

import java.util.Optional;

/**
 * @param coalition its name, as a citation begins
 * @param figuresOf when the newest edition of figures was made, in words; empty before the first
 * @param mayEdit the reader may set the contact
 */
public record PressPage(
    String coalition, Optional<Contact> contact, String figuresOf, boolean mayEdit) {
  public record Contact(String name, String email, String phone) {
    static Contact of(PressContact contact) {
      return new Contact(contact.name(), contact.email(), contact.phone().orElse(""));
    }
  }
}
