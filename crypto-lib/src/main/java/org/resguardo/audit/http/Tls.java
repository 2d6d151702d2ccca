package org.resguardo.audit.http;

import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;

/// The connection to a service: TLS 1.2 or newer with a valid certificate and nothing older on
/// offer, or plain HTTP that does not leave the machine.
final class Tls {
  private static final Pattern LOOPBACK =
      Pattern.compile("127(?:\\.\\d{1,3}){3}|\\[::1\\]|localhost");
  private static final int PORT = 443;
  private static final int TIMEOUT_MILLIS = 10_000;

  private final SSLContext trusted;

  /// @param trusted knows whose certificates count
  Tls(SSLContext trusted) {
    this.trusted = trusted;
  }

  /// As the JDK trusts.
  static Tls ofPlatform() {
    try {
      return new Tls(SSLContext.getDefault());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("the JDK has no TLS", missing);
    }
  }

  Finding look(Service service, URI address) throws IOException {
    if (address.getScheme().equals("http")) {
      return plain(service, address);
    }
    int port = address.getPort() == -1 ? PORT : address.getPort();
    try (SSLSocket socket =
        (SSLSocket) trusted.getSocketFactory().createSocket(address.getHost(), port)) {
      return shaken(service, address, handshake(socket));
    } catch (SSLException refused) {
      return fail(service, "no valid TLS connection: " + refused.getMessage());
    }
  }

  private static Finding plain(Service service, URI address) {
    return LOOPBACK.matcher(address.getHost()).matches()
        ? ok(service, "plain HTTP, on this machine only: " + address.getHost())
        : fail(service, "plain HTTP to another machine: " + address.getHost());
  }

  private static SSLSession handshake(SSLSocket socket) throws IOException {
    socket.setSoTimeout(TIMEOUT_MILLIS);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // RFC 9110 section 4.3.4
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket.getSession();
  }

  private static Finding shaken(Service service, URI address, SSLSession session)
      throws IOException {
    int port = address.getPort() == -1 ? PORT : address.getPort();
    if (OldTls.isSpokenBy(address.getHost(), port)) {
      return fail(service, "the server still speaks TLS 1.1 or older");
    }
    return ok(
        service,
        "%s, %s; nothing older than TLS 1.2"
            .formatted(session.getProtocol(), session.getCipherSuite()));
  }

  private static Finding ok(Service service, String sentence) {
    return new Finding.Ok(Check.TLS, service.title(), sentence, List.of());
  }

  private static Finding fail(Service service, String sentence) {
    return new Finding.Fail(Check.TLS, service.title(), sentence, List.of());
  }
}
