package org.commontable.platform.web;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Our error page for what Tomcat refuses before any filter sees it: an address that cannot be read,
 * such as one with %00.
 */
final class Refusals extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final ClientAddress client;
  private final Hosts hosts;
  private final ObjectProvider<Replies> replies;

  Refusals(ClientAddress client, Hosts hosts, ObjectProvider<Replies> replies) {
    this.client = client;
    this.hosts = hosts;
    this.replies = replies;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var seen = client.seen(request);
    SecurityHeaders.on(seen, response);
    try {
      if (hosts.know(seen.getHeader("Host"))) {
        String kind = status == 404 ? "notFound" : status == 500 ? "fault" : "badRequest";
        var page = new ErrorPage(status, kind, "", List.of());
        replies.getObject().write(new Reply.Page(status, "platform/error", page), seen, response);
      } else {
        Hosts.refuse(seen, response);
      }
    } catch (IOException | RuntimeException cannotEvenSaySo) {
      LOG.error("The page of a refusal failed", cannotEvenSaySo);
    }
  }
}
