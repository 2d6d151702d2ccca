package org.resguardo.deploy.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A connection on which a test writes what no HTTP client would.
final class RawConnection implements AutoCloseable {
  private static final int LIMIT_MILLIS = 10_000;

  private final Socket socket;

  RawConnection(URI service) throws IOException {
    this(new Socket(service.getHost(), service.getPort()));
  }

  private RawConnection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(LIMIT_MILLIS);
  }

  /// A connection that the service sees coming from `address`, one of this machine's own.
  static RawConnection from(String address, URI service) throws IOException {
    InetAddress own = InetAddress.getByName(address);
    return new RawConnection(new Socket(service.getHost(), service.getPort(), own, 0));
  }

  /// Writes lines, each with its end.
  void writeLines(String... lines) throws IOException {
    write(String.join("\r\n", lines) + "\r\n");
  }

  void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Writes `text` again and again until the service closes the connection; returns the bytes
  /// written, or gives up after `maxBytes`.
  long writeUntilCutOff(String text, long maxBytes) throws IOException {
    long written = 0;
    try {
      while (written < maxBytes) {
        write(text);
        written += text.length();
      }
    } catch (SocketException cutOff) {
      return written;
    }
    return written;
  }

  /// All that the service says until it closes the connection.
  String answer() throws IOException {
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        answer.append((char) next);
      }
    } catch (SocketException closed) {
      return answer.toString();
    }
    return answer.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
