package org.commontable.accounts.web;

import java.util.List;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.Arguments;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class GateConfiguration {
  @Bean
  WebMvcConfigurer gateBeforeEveryHandler(Gate gate) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(Arguments.of(Visitor.class, gate::visitor));
      }
    };
  }

  /** A handler of ours that names no act stops the start. */
  @Bean
  SmartInitializingSingleton everyHandlerNamesItsAct(
      RequestMappingHandlerMapping requestMappingHandlerMapping) {
    return () ->
        requestMappingHandlerMapping
            .getHandlerMethods()
            .forEach(
                (route, handler) -> {
                  if (handler.getBeanType().getName().startsWith("org.commontable")
                      && !handler.hasMethodAnnotation(May.class)) {
                    throw new IllegalStateException(
                        handler + " at " + route + " names no act with @May");
                  }
                });
  }
}
