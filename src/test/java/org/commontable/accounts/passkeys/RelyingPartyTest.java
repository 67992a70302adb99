package org.commontable.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelyingPartyTest {
  @Test
  void isTheNameInLowerCaseAndItsOriginWithoutTheUsualPort() {
    assertThat(RelyingParty.at("https://Table.Example.org:443/"))
        .contains(new RelyingParty("https://table.example.org", "table.example.org"));
    assertThat(RelyingParty.at("https://table.example.org:8443"))
        .contains(new RelyingParty("https://table.example.org:8443", "table.example.org"));
    assertThat(RelyingParty.at("http://localhost:8080"))
        .contains(new RelyingParty("http://localhost:8080", "localhost"));
  }

  @Test
  void isNobodyUnderANumberOrWhereOthersCanListen() {
    for (String address :
        new String[] {
          "https://192.0.2.7", "http://127.0.0.1:8080", "http://[::1]:8080",
              "http://table.example.org",
          "http://localhost.evil.example", "https://", "not an address", ""
        }) {
      assertThat(RelyingParty.at(address)).as(address).isEmpty();
    }
  }
}
