package org.commontable.platform.certificate;

import java.util.List;
import org.commontable.platform.database.DataRefused;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeNetworkException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;
import org.shredzone.acme4j.exception.AcmeUserActionRequiredException;

/** Why there is no certificate, and what to do about it: the error types of RFC 8555, 6.7. */
final class Reasons {
  private Reasons() {}

  static DataRefused of(Domain domain, AcmeException e) {
    return switch (e) {
      case AcmeRateLimitedException often ->
          new DataRefused(
              tooOften(domain)
                  + often.getRetryAfter().map(at -> " Not before " + at + ".").orElse("")
                  + said(often.getProblem()),
              e);
      case AcmeUserActionRequiredException terms ->
          new DataRefused(
              "The terms of the certificate authority have changed: read "
                  + terms.getTermsOfServiceUri().map(Object::toString).orElse("them there")
                  + " and start once with --accept-terms."
                  + said(terms.getProblem()),
              e);
      case AcmeServerException refused -> of(domain, List.of(refused.getProblem()));
      case AcmeNetworkException away ->
          new DataRefused(
              "The certificate authority cannot be reached at "
                  + domain.directory()
                  + ": does this machine reach the internet ("
                  + away.getMessage()
                  + ")?",
              e);
      default ->
          new DataRefused(
              "The certificate authority answered something unexpected: " + e.getMessage(), e);
    };
  }

  static DataRefused of(Domain domain, List<Problem> problems) {
    if (problems.isEmpty()) {
      return new DataRefused(
          "The certificate authority did not finish in time: start again in a few minutes.");
    }
    var problem = problems.getFirst();
    // A compound problem names the real one below it.
    var inner = problem.getSubProblems().stream().findFirst().orElse(problem);
    var type = inner.getType().toString();
    return new DataRefused(
        sentence(domain, type.substring(type.lastIndexOf(':') + 1)) + said(inner));
  }

  private static String sentence(Domain domain, String type) {
    var name = domain.name();
    return switch (type) {
      case "connection" ->
          "Port 80 of "
              + name
              + " could not be reached from outside: open it (and 443) in the firewall and lead it"
              + " here from the router.";
      case "dns" ->
          "No address could be found for "
              + name
              + ": at the name's provider set an A record (and AAAA for IPv6) with the public"
              + " address of this machine, and wait until it is known.";
      case "unauthorized", "incorrectResponse" ->
          "Another machine answers under "
              + name
              + ": its A and AAAA records must lead here, both of them, and to nothing in between.";
      case "caa" ->
          "A CAA record forbids this authority to vouch for "
              + name
              + ": at the name's provider add the record  "
              + name
              + ". CAA 0 issue \"letsencrypt.org\"  (or what your authority is called).";
      case "rateLimited" -> tooOften(domain);
      case "rejectedIdentifier", "unsupportedIdentifier" ->
          "The certificate authority gives no certificate for the name " + name + ".";
      case "externalAccountRequired" ->
          "This certificate authority wants an account that was made elsewhere; the table cannot do"
              + " that. Take another in COMMONTABLE_ACME_DIRECTORY.";
      default -> "The certificate authority refused " + name + " (" + type + ").";
    };
  }

  private static String tooOften(Domain domain) {
    return "The certificate authority was asked too often for " + domain.name() + ": wait.";
  }

  /** Its own words, on one line and not too many of them. */
  private static String said(Problem problem) {
    var words =
        problem.getDetail().or(problem::getTitle).orElse("").replaceAll("\\p{Cntrl}+", " ").strip();
    if (words.isEmpty()) {
      return "";
    }
    return " It says: " + (words.length() > 300 ? words.substring(0, 300) + " …" : words);
  }
}
