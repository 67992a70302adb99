package org.commontable.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hears every statement that the running application prepares. */
public final class Queries implements BeanPostProcessor {
  private static final List<String> HEARD = new CopyOnWriteArrayList<>();

  /** The statements that the application prepares while this runs. */
  public static List<String> during(Runnable reading) {
    HEARD.clear();
    reading.run();
    return List.copyOf(HEARD);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Listening(source) : bean;
  }

  private static final class Listening extends DelegatingDataSource {
    Listening(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Queries.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  HEARD.add(String.valueOf(arguments[0]));
                }
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException thrown) {
                  throw thrown.getCause();
                }
              });
    }
  }
}
