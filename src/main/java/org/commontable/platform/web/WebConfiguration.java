package org.commontable.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.platform.i18n.Catalogues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** How the parts of the shell hang together. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  Catalogues catalogues() {
    return new Catalogues();
  }

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  /** The joined style sheet; no handler of a room, so no act. */
  @Bean
  SimpleUrlHandlerMapping styleSheet(Assets assets) {
    HttpRequestHandler write =
        (request, response) -> {
          byte[] css = assets.styles();
          response.setContentType("text/css; charset=utf-8");
          response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
          response.setContentLength(css.length);
          response.getOutputStream().write(css);
        };
    return new SimpleUrlHandlerMapping(Map.of("/" + Assets.STYLES, write), -1);
  }

  @Bean
  WebMvcRegistrations handlersInTransactions(
      PlatformTransactionManager transactions,
      FormTokens tokens,
      AnsweredPosts posts,
      Notices notices,
      Replies replies,
      PublicPages pages,
      BeanFactory rooms) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RoutesByFirstStep();
      }

      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new OneTransactionPerRequest(
            transactions, tokens, posts, notices, replies, pages, rooms::getBean);
      }
    };
  }

  /** The framework's filter would read every request's languages, and nobody here asks it. */
  @Bean
  FilterRegistrationBean<RequestContextFilter> noRequestContext() {
    var none = new FilterRegistrationBean<>(new RequestContextFilter());
    none.setEnabled(false);
    return none;
  }

  @Bean
  WebMvcConfigurer shell(Uis uis) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(Arguments.of(Ui.class, uis::of));
        resolvers.add(Arguments.of(Form.class, Form::sent));
      }

      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(keepReply());
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/css/**", "/js/**", "/fonts/**", "/icons/**")
            .addResourceLocations(
                "classpath:/static/css/",
                "classpath:/static/js/",
                "classpath:/static/fonts/",
                "classpath:/static/icons/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
      }
    };
  }

  private static HandlerMethodReturnValueHandler keepReply() {
    return new HandlerMethodReturnValueHandler() {
      @Override
      public boolean supportsReturnType(MethodParameter returnType) {
        return Reply.class.isAssignableFrom(returnType.getParameterType());
      }

      @Override
      public void handleReturnValue(
          @Nullable Object reply,
          MethodParameter returnType,
          ModelAndViewContainer container,
          NativeWebRequest request) {
        container.setRequestHandled(true);
        if (reply != null) {
          request.setAttribute(
              OneTransactionPerRequest.REPLY, reply, NativeWebRequest.SCOPE_REQUEST);
        }
      }
    };
  }
}
