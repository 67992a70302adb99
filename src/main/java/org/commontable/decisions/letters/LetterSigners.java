package org.commontable.decisions.letters;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commontable.decisions.letters.SignOnLetter.Sent;
import org.commontable.decisions.letters.SignOnLetter.Signer;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.database.OncePerReading;
import org.springframework.stereotype.Component;

/**
 * Who stands under a letter: organizations in good standing that signed its present text, in
 * alphabetical order, without any rank. Of a sent one, those who stood under it.
 */
@Component
class LetterSigners {
  private final Organizations organizations;
  private final Clock clock;

  LetterSigners(Organizations organizations, Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  List<Signer> of(SignOnLetter letter) {
    return letter
        .sent()
        .map(Sent::signers)
        .orElseGet(
            () ->
                sorted(
                    members().stream()
                        .flatMap(
                            one ->
                                letter.underCurrent(one.id()).stream()
                                    .flatMap(s -> Stream.of(new Signer(one.name(), s))))
                        .toList()));
  }

  /** Asked once for a list of many letters. */
  private List<Organization> members() {
    return OncePerReading.of(this, "members", () -> organizations.at(clock.instant()));
  }

  static List<Signer> sorted(List<Signer> signers) {
    var letters = Collator.getInstance(ULocale.ROOT);
    return signers.stream().sorted(Comparator.comparing(Signer::name, letters::compare)).toList();
  }
}
