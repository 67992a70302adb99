package org.commontable.platform.mail;

import org.commontable.platform.settings.Settings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  /** Before anything answers: who sets up mail is there just now to mend it. */
  @Bean
  InitializingBean mailIsReadable(Postman postman) {
    return postman::mustBeReadable;
  }

  /** Tests have a name server of their own. */
  @Bean
  SenderCheck senderCheck(
      Settings settings, @Value("${commontable.name-server:}") String nameServer) {
    return new SenderCheck(settings, nameServer);
  }
}
