package org.commontable.platform.picture;

/** How large the table is drawn and what stands outside its seats. */
enum Size {
  NAMES,
  NUMBERS,
  CARD
}
