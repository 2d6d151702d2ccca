package org.resguardo.deploy.system;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/// A TCP proxy that does something in the middle of an exchange, and then loses the connection.
final class TrappedLine implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final long WHOLE = Long.MAX_VALUE;

  private final URI service;
  private final long requestBytes;
  private final Runnable trap;
  private final ServerSocket listener;
  private final AtomicBoolean isSprung = new AtomicBoolean();

  private TrappedLine(URI service, long requestBytes, Runnable trap) throws IOException {
    this.service = service;
    this.requestBytes = requestBytes;
    this.trap = trap;
    this.listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// Runs `trap` when that many bytes of the request have been passed on.
  static TrappedLine afterRequestBytes(URI service, long requestBytes, Runnable trap)
      throws IOException {
    return new TrappedLine(service, requestBytes, trap);
  }

  /// Runs `trap` when the service begins to answer; nothing of the answer is passed on.
  static TrappedLine beforeAnswer(URI service, Runnable trap) throws IOException {
    return new TrappedLine(service, WHOLE, trap);
  }

  /// The address that stands for the service's.
  URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  boolean isSprung() {
    return isSprung.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void accept() {
    try (Socket client = listener.accept();
        Socket server = new Socket(service.getHost(), service.getPort())) {
      Thread.ofVirtual().start(() -> awaitAnswer(server, client));
      passRequest(client, server);
    } catch (IOException lost) {
      close(listener); // the client sees a lost connection, the test whether the trap sprung
    }
  }

  private void passRequest(Socket client, Socket server) throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = server.getOutputStream();
    byte[] buffer = new byte[BUFFER];
    long left = requestBytes;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(BUFFER, left));
      if (count < 0) {
        return;
      }
      out.write(buffer, 0, count);
      left -= count;
    }
    spring();
  }

  private void awaitAnswer(Socket server, Socket client) {
    try (client) {
      if (server.getInputStream().read() >= 0 && requestBytes == WHOLE) {
        spring();
      }
    } catch (IOException lost) {
      close(server);
    }
  }

  private void spring() {
    trap.run();
    isSprung.set(true);
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      throw new UncheckedIOException(alreadyGone);
    }
  }
}
