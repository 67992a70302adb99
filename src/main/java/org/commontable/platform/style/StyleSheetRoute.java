package org.commontable.platform.style;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves the joined style sheet; the files it is made of are served beside it, unused. */
@Configuration(proxyBeanMethods = false)
class StyleSheetRoute {

  @Bean
  ServletRegistrationBean<HttpServlet> styleSheet() {
    return new ServletRegistrationBean<>(new Joined(), StyleSheet.PATH);
  }

  private static final class Joined extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      byte[] bytes = StyleSheet.bytes();
      response.setContentType("text/css;charset=utf-8");
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
