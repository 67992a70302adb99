package org.commontable.platform.certificate;

import java.util.concurrent.Callable;
import org.commontable.platform.database.DataRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proxy-lines --domain NAME nginx}: what to write for a web server in front. */
@Command(
    name = "proxy-lines",
    mixinStandardHelpOptions = true,
    description = "Prints the lines for a web server that stands in front of the table.")
public final class ProxyLinesCommand implements Callable<Integer> {
  enum Server {
    caddy,
    nginx
  }

  @Parameters(paramLabel = "SERVER", description = "caddy or nginx", defaultValue = "caddy")
  private Server server = Server.caddy;

  @Option(names = "--domain", required = true, paramLabel = "NAME", description = "as people type")
  private String domain = "";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the table. Default: 8080.")
  private int port;

  @Option(
      names = "--certificates",
      paramLabel = "DIR",
      description =
          "nginx: folder with fullchain.pem and privkey.pem. Default: where certbot puts them.")
  private String certificates = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var name = Domain.checked(domain);
    if (port < 1 || port > 65_535) {
      throw new DataRefused("There is no port " + port + ": --port wants one from 1 to 65535.");
    }
    var out = spec.commandLine().getOut();
    out.print(settings(name));
    out.print(server == Server.caddy ? caddy(name) : nginx(name));
    out.flush();
    return 0;
  }

  private static String settings(String name) {
    return """
      # In the table's settings, then start it anew:
      #   COMMONTABLE_URL=https://%s
      #   COMMONTABLE_TRUSTED_PROXIES=127.0.0.1
      """
        .formatted(name);
  }

  /** Caddy sets X-Forwarded-For, -Proto and -Host itself, redirects and renews by itself. */
  private String caddy(String name) {
    return """
      # Caddyfile
      %s {
          request_body {
              max_size 65MB
          }
          reverse_proxy 127.0.0.1:%d
      }
      """
        .formatted(name, port);
  }

  private String nginx(String name) {
    var folder = certificates.isEmpty() ? "/etc/letsencrypt/live/" + name : certificates;
    return """
      # /etc/nginx/conf.d/commontable.conf; the certificate: certbot certonly --webroot -w /var/www/html -d %1$s
      server {
          listen 80;
          listen [::]:80;
          server_name %1$s;
          location /.well-known/acme-challenge/ { root /var/www/html; }
          location / { return 301 https://%1$s$request_uri; }
      }
      server {
          listen 443 ssl http2;
          listen [::]:443 ssl http2;
          server_name %1$s;
          ssl_certificate %3$s/fullchain.pem;
          ssl_certificate_key %3$s/privkey.pem;
          ssl_protocols TLSv1.2 TLSv1.3;
          client_max_body_size 65m;
          location / {
              proxy_pass http://127.0.0.1:%2$d;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              proxy_set_header Host $host;
              proxy_set_header X-Forwarded-For $remote_addr;
              proxy_set_header X-Forwarded-Proto $scheme;
              proxy_set_header X-Forwarded-Host $host;
              proxy_read_timeout 120s;
          }
      }
      """
        .formatted(name, port, folder);
  }
}
