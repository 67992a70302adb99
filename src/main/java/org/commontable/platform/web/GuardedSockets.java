package org.commontable.platform.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets that reach public addresses only. They look at the address they are about to call, not at
 * the name: a name server that gives one answer for the check and another for the call gains
 * nothing. For one request; closing them ends it, whatever it waits for.
 */
public final class GuardedSockets extends SSLSocketFactory implements AutoCloseable {
  private final SSLSocketFactory tls;
  private final Predicate<InetAddress> allowed;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  public GuardedSockets() {
    this((SSLSocketFactory) SSLSocketFactory.getDefault(), PublicAddresses::contain);
  }

  public GuardedSockets(SSLSocketFactory tls, Predicate<InetAddress> allowed) {
    this.tls = tls;
    this.allowed = allowed;
  }

  @Override
  public Socket createSocket() {
    var socket = new Guarded();
    open.add(socket);
    return socket;
  }

  /** Over the socket above; the certificate must be for this name. */
  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    if (!(plain instanceof Guarded)) {
      throw new ConnectException("not a guarded socket");
    }
    var secured = (SSLSocket) tls.createSocket(plain, host, port, autoClose);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    return secured;
  }

  private final class Guarded extends Socket {
    Guarded() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      if (!(to instanceof InetSocketAddress called)
          || called.isUnresolved()
          || !allowed.test(called.getAddress())) {
        throw new ConnectException("no public address");
      }
      super.connect(to, timeout);
    }
  }

  @Override
  public void close() {
    for (var socket : open) {
      try {
        socket.close();
      } catch (IOException gone) {
        // closed is what it shall be
      }
    }
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new ConnectException("only guarded sockets");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress here, int herePort)
      throws IOException {
    throw new ConnectException("only guarded sockets");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw new ConnectException("only guarded sockets");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress here, int herePort)
      throws IOException {
    throw new ConnectException("only guarded sockets");
  }
}
