package org.commontable.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the server itself refuses before any filter sees it: requests that cannot be told
 * apart, half headers, forbidden signs in the path. With our headers, without a page of the
 * server's own making.
 */
public final class UnreadRequests extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    SecurityHeaders.on(request, response);
    response.setContentType("text/plain; charset=utf-8");
    try {
      var writer = response.getReporter();
      if (writer != null) {
        writer.write("This request could not be read.\nNo se pudo leer esta solicitud.\n");
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      // whoever sent it does not wait for the answer
    }
  }
}
