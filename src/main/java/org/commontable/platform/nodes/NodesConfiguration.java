package org.commontable.platform.nodes;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.web.PublicPages;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/** Several nodes need a database server of the operator's own; the built-in one has one alone. */
@Configuration(proxyBeanMethods = false)
class NodesConfiguration {

  /** Tests let two of them speak on the built-in one, too. */
  @Bean(destroyMethod = "close")
  Talk talk(DataDirectory data, Node node, PublicPages pages, Environment environment) {
    boolean several =
        data.isOnAServer() || environment.getProperty("commontable.nodes", "").equals("several");
    var version = NodesConfiguration.class.getPackage().getImplementationVersion();
    var presence = new Presence(node, version == null ? "from source" : version);
    return new Talk(
        several
            ? Optional.of(new Tidings(data.appLogin().dataSource(), node, presence, pages))
            : Optional.empty());
  }

  /** By name, so that the operator sees which node has taken up a job. */
  @Bean
  DbSchedulerCustomizer jobsByNode(Node node) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(node.name()));
      }
    };
  }

  /** Begins once this node answers; says goodbye as soon as it begins to stop. */
  record Talk(Optional<Tidings> tidings)
      implements ApplicationListener<ApplicationEvent>, AutoCloseable {
    @Override
    public void onApplicationEvent(ApplicationEvent event) {
      if (event instanceof ApplicationReadyEvent) {
        tidings.ifPresent(Tidings::begin);
      } else if (event instanceof ContextClosedEvent) {
        tidings.ifPresent(Tidings::leave);
      }
    }

    @Override
    public void close() {
      tidings.ifPresent(Tidings::close);
    }
  }
}
