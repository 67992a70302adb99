package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.commontable.platform.database.OncePerReading;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Runs every handler in one transaction: read-only for GET and HEAD, so that the database itself
 * refuses a write; else claimed by its form token, rolled back when the form was not right, and
 * committed before a byte of the reply is written. The few that wait for others' computers take
 * their transactions themselves ({@link InSteps}).
 */
class OneTransactionPerRequest extends RequestMappingHandlerAdapter {
  static final String REPLY = Reply.class.getName();

  /** More at once than the pool has connections only wait for one another. */
  private static final int AT_ONCE = 40;

  /** How long a double waits for a handler in steps; longer than any of those takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Semaphore seats = new Semaphore(AT_ONCE, true);
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;
  private final FormTokens tokens;
  private final AnsweredPosts posts;
  private final Notices notices;
  private final Replies replies;
  private final PublicPages pages;
  private final Function<Class<? extends GroupedPosts>, GroupedPosts> grouped;

  OneTransactionPerRequest(
      PlatformTransactionManager transactions,
      FormTokens tokens,
      AnsweredPosts posts,
      Notices notices,
      Replies replies,
      PublicPages pages,
      Function<Class<? extends GroupedPosts>, GroupedPosts> grouped) {
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.writing = new TransactionTemplate(transactions);
    this.tokens = tokens;
    this.posts = posts;
    this.notices = notices;
    this.replies = replies;
    this.pages = pages;
    this.grouped = grouped;
  }

  @Override
  protected @Nullable ModelAndView invokeHandlerMethod(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    if (!handler.getMethod().getReturnType().equals(Reply.class)) {
      return super.invokeHandlerMethod(request, response, handler);
    }
    String method = request.getMethod();
    Reply reply =
        method.equals("GET") || method.equals("HEAD")
            ? read(request, response, handler)
            : handler.hasMethodAnnotation(ChangesNoPage.class)
                ? PublicPages.quietly(() -> post(request, response, handler))
                : post(request, response, handler);
    replies.write(reply, request, response);
    return null;
  }

  /**
   * Whoever has no session is told what the others without one are told just now; except where the
   * answer is kept for others in its turn, so that it is never late twice.
   */
  private Reply read(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    return Cookies.session(request).isEmpty() && !pages.mayKeep(request)
        ? OncePerReading.with(
            pages.together(), () -> inside(reading, status -> call(request, response, handler)))
        : inside(reading, status -> call(request, response, handler));
  }

  private Reply post(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    // The whole body, before a transaction begins: a slow sender holds nothing but its connection.
    String token = request.getParameter(FormTokens.FIELD);
    if (handler.hasMethodAnnotation(WithoutFormToken.class)) {
      return inside(
          writing, status -> rolledBackWhenInvalid(call(request, response, handler), status));
    }
    if (token == null || comesFromElsewhere(request) || !tokens.isOurs(token, request)) {
      throw new StaleForm();
    }
    byte[] key = AnsweredPosts.keyOf(request);
    var together = handler.getMethodAnnotation(InGroup.class);
    if (together != null) {
      var reply = grouped.apply(together.value()).post(request, response, PostKey.of(key));
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    if (handler.hasMethodAnnotation(InSteps.class)) {
      return inSteps(request, response, handler, key);
    }
    return inside(
        writing,
        status -> {
          if (!posts.claim(key)) {
            return again(request, posts.answerTo(key).orElseThrow(StaleForm::new));
          }
          Reply reply = rolledBackWhenInvalid(call(request, response, handler), status);
          remember(key, reply);
          return reply;
        });
  }

  /**
   * Claimed for all to see before it begins, so that its double waits without a connection; where
   * the program was killed meanwhile, the double does it.
   */
  private Reply inSteps(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler, byte[] key)
      throws Exception {
    long began = System.nanoTime();
    while (!posts.hold(key)) {
      var answer = posts.answerTo(key);
      if (answer.isPresent()) {
        return again(request, answer.get());
      } else if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new StaleForm();
      }
      Thread.sleep(LOOK);
    }
    boolean answered = false;
    var done = new CountDownLatch(1);
    posts.keepHolding(key, done);
    try {
      Reply reply = call(request, response, handler);
      remember(key, reply);
      answered = true;
      return reply;
    } finally {
      done.countDown();
      if (!answered) {
        posts.release(key);
      }
    }
  }

  private static Reply again(HttpServletRequest request, AnsweredPosts.Answer answer) {
    request.setAttribute(Replies.NOTICE_AGAIN, answer.notice());
    return Reply.seeOther(answer.location());
  }

  private void remember(byte[] key, Reply reply) {
    if (reply instanceof Reply.SeeOther other) {
      posts.answered(
          key,
          other.path(),
          other.noticeKey().isEmpty() ? "" : notices.pack(other.noticeKey(), other.arguments()));
    } else {
      posts.release(key); // a page shown by a post may be loaded again
    }
  }

  private static Reply rolledBackWhenInvalid(Reply reply, TransactionStatus status) {
    if (reply instanceof Reply.Page page && page.status() >= 400) {
      status.setRollbackOnly();
    }
    return reply;
  }

  private Reply call(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    super.invokeHandlerMethod(request, response, handler);
    if (request.getAttribute(REPLY) instanceof Reply reply) {
      return reply;
    }
    throw new IllegalStateException("no reply from " + handler);
  }

  /** A form of another site, as browsers tell it. */
  private static boolean comesFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    return origin != null && host != null && !origin.replaceFirst("^https?://", "").equals(host);
  }

  private interface Work {
    Reply with(TransactionStatus status) throws Exception;
  }

  private Reply inside(TransactionTemplate transaction, Work work) throws Exception {
    seats.acquire();
    try {
      Reply reply =
          transaction.execute(
              status -> {
                try {
                  return work.with(status);
                } catch (RuntimeException unchecked) {
                  throw unchecked;
                } catch (Exception checked) {
                  throw new Carried(checked);
                }
              });
      if (reply == null) {
        throw new IllegalStateException("no reply");
      }
      return reply;
    } catch (Carried carried) {
      throw carried.checked;
    } finally {
      seats.release();
    }
  }

  private static final class Carried extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Exception checked;

    Carried(Exception checked) {
      super(checked);
      this.checked = checked;
    }
  }
}
