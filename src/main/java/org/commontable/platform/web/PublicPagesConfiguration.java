package org.commontable.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.sql.DataSource;
import org.apache.catalina.Lifecycle;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Where public pages are served from, and when they are forgotten. */
@Configuration(proxyBeanMethods = false)
class PublicPagesConfiguration {

  /**
   * Before every other filter; security headers go on first, so that a refusal carries them too.
   */
  @Bean
  FilterRegistrationBean<Filter> headersThenPublicPages(
      ClientAddress client, Hosts hosts, PublicPages pages) {
    var first = new FilterRegistrationBean<Filter>(new First(client, hosts, pages));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }

  /** The same pages once more beneath the servlets, for those who ask just as somebody did. */
  @Bean
  TomcatConnectorCustomizer keptPagesFirst(ClientAddress client, PublicPages pages) {
    return connector ->
        connector.addLifecycleListener(
            event -> {
              if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                var protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
                protocol.setAdapter(new Answered(protocol.getAdapter(), client, pages));
              }
            });
  }

  /** After the framework's own, so innermost of the host's valves: the first report counts. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals(
      ClientAddress client, Hosts hosts, ObjectProvider<Replies> replies) {
    return factory ->
        factory.addContextCustomizers(
            context ->
                context.getParent().getPipeline().addValve(new Refusals(client, hosts, replies)));
  }

  private record First(ClientAddress client, Hosts hosts, PublicPages pages) implements Filter {
    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
        throws IOException, ServletException {
      var request = client.seen((HttpServletRequest) asked);
      var response = (HttpServletResponse) answer;
      SecurityHeaders.on(request, response);
      if (!hosts.know(request.getHeader("Host"))) {
        Hosts.refuse(request, response);
        return;
      }
      var reading = pages.reading(request);
      var page = reading.flatMap(pages::find);
      if (page.isPresent()) {
        Answered.learn(request, reading.get().key());
        page.get().write(request, response);
        return;
      }
      try {
        chain.doFilter(request, response);
      } finally {
        reading.ifPresent(PublicPages.Reading::done);
      }
    }
  }

  /** Whoever writes, a handler or a job: its commit ends the pages kept so far. */
  @Bean
  JdbcTransactionManager transactionManager(DataSource database, PublicPages pages) {
    return new JdbcTransactionManager(database) {
      private static final long serialVersionUID = 1L;

      @Override
      protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
          pages.committed();
        }
      }
    };
  }
}
