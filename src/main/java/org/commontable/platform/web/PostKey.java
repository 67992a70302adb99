package org.commontable.platform.web;

import java.util.HexFormat;

/** By which a repeated post is known. */
public record PostKey(String hex) {
  static PostKey of(byte[] hash) {
    return new PostKey(HexFormat.of().formatHex(hash));
  }
}
