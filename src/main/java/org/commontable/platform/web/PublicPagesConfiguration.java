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
      var page = pages.reading(request).flatMap(pages::find);
      if (page.isPresent()) {
        page.get().write(request, response);
      } else {
        chain.doFilter(request, response);
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
