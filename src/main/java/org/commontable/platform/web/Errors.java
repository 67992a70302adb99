package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.commontable.platform.database.Crowded;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.LostFile;
import org.commontable.platform.database.Trouble;
import org.commontable.platform.record.DamagedRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Every fault becomes a designed page; what nobody foresaw is logged under a reference number. */
@Component
class Errors implements HandlerExceptionResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final Replies replies;
  private final Uis uis;
  private final DataDirectory data;

  Errors(Replies replies, Uis uis, DataDirectory data) {
    this.replies = replies;
    this.uis = uis;
    this.data = data;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception fault) {
    if (response.isCommitted()) {
      if (!(fault instanceof IOException || fault instanceof InvalidParameterException)) {
        LOG.error("Fault after the answer had begun", fault);
      }
      return new ModelAndView(); // whoever sent half a form is gone
    }
    try {
      response.reset();
      SecurityHeaders.on(request, response);
      if (fault instanceof Crowded) {
        response.setHeader("Retry-After", "5");
      }
      var trouble = Trouble.in(fault);
      replies.write(
          trouble.isPresent()
              ? underneath(trouble.get(), fault, request, response)
              : pageFor(fault, Written.in(request)),
          request,
          response);
      return new ModelAndView();
    } catch (IOException | RuntimeException cannotEvenSaySo) {
      LOG.error("The error page failed", cannotEvenSaySo);
      return plainly(request, response);
    }
  }

  /**
   * Neither the reader nor we did anything wrong; nothing is asked of the database for the page.
   */
  private Reply underneath(
      Trouble trouble, Exception fault, HttpServletRequest request, HttpServletResponse response) {
    boolean full = trouble == Trouble.NO_ROOM || !data.hasRoom();
    LOG.warn("{}: {}", full ? "No room on the disk" : "The database is away", fault.toString());
    uis.withoutTable(request);
    response.setHeader("Retry-After", "30");
    return page(503, full ? "noRoom" : "away", Written.in(request));
  }

  /** Without the table's words: the database itself may be away. */
  private static @Nullable ModelAndView plainly(
      HttpServletRequest request, HttpServletResponse response) {
    try {
      response.reset();
      SecurityHeaders.on(request, response);
      response.setStatus(503);
      response.setHeader("Retry-After", "30");
      response.setContentType("text/plain; charset=utf-8");
      response
          .getWriter()
          .println(
              "The table cannot answer just now. Nothing was half-done. Try again in a minute.\n"
                  + "La mesa no puede responder ahora. Nada quedó a medias. Inténtelo de nuevo en"
                  + " un minuto.");
      return new ModelAndView();
    } catch (IOException | IllegalStateException readerGone) {
      return null;
    }
  }

  private static Reply pageFor(Exception fault, List<String> written) {
    return switch (fault) {
      case NotFound missing -> page(404, "notFound", "");
      case NotUnderstood asked -> asked.reply();
      case Forbidden refused -> page(403, refused.kind(), written);
      case Overtaken late -> page(409, "overtaken", written);
      case StaleForm stale -> page(409, "staleForm", written);
      case MaxUploadSizeExceededException large -> page(413, "tooLarge", "");
      case DamagedRecord damaged -> {
        LOG.error("The record is damaged", damaged);
        yield page(503, "damagedRecord", Long.toString(damaged.seq()));
      }
      case LostFile lost -> {
        LOG.error("A file is lost: {}", lost.sentence());
        yield page(503, "lostFile", lost.file());
      }
      case Crowded full -> page(503, "crowded", written);
      case DuplicateKeyException raced -> page(409, "raced", written);
      case InvalidParameterException unread when unread.getErrorCode() == 413 ->
          page(413, "formTooLarge", "");
      case InvalidParameterException unread -> page(400, "badRequest", "");
      case MethodArgumentTypeMismatchException garbled ->
          garbled.getParameter().hasParameterAnnotation(PathVariable.class)
              ? page(404, "notFound", "")
              : page(400, "badRequest", "");
      case ErrorResponse known when known.getStatusCode().value() == 404 ->
          page(404, "notFound", "");
      case ErrorResponse known when known.getStatusCode().value() == 405 ->
          page(405, "notAllowed", "");
      case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
          page(400, "badRequest", "");
      default -> {
        String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {}", reference, fault);
        yield page(500, "fault", reference);
      }
    };
  }

  private static Reply page(int status, String kind, String reference) {
    return new Reply.Page(
        status, "platform/error", new ErrorPage(status, kind, reference, List.of()));
  }

  private static Reply page(int status, String kind, List<String> written) {
    return new Reply.Page(status, "platform/error", new ErrorPage(status, kind, "", written));
  }
}
