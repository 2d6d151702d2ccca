package org.resguardo.report.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A TCP proxy whose line can be cut or held, to lose a server without touching it.
final class SeverableProxy implements AutoCloseable {
  private enum Line {
    WHOLE,
    CUT,
    HELD
  }

  private final int target;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Line line = Line.WHOLE;

  SeverableProxy(int target) {
    this.target = target;
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /// Ends all connections; new ones end at once.
  void cut() {
    line = Line.CUT;
    open.forEach(SeverableProxy::close);
  }

  /// Keeps connections open and passes nothing on.
  void hold() {
    line = Line.HELD;
  }

  /// Lets new connections through. Those that were held are ended: bytes were lost on them.
  void mend() {
    open.forEach(SeverableProxy::close);
    line = Line.WHOLE;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    cut();
  }

  private void accept() {
    while (!listener.isClosed()) {
      acceptOne();
    }
  }

  private void acceptOne() {
    try {
      connect(listener.accept());
    } catch (IOException closedOrRefused) {
      open.removeIf(Socket::isClosed);
    }
  }

  private void connect(Socket client) throws IOException {
    open.add(client);
    if (line == Line.CUT) {
      close(client);
      return;
    }
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(server);
    Thread.ofVirtual().start(() -> pass(client, server));
    Thread.ofVirtual().start(() -> pass(server, client));
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (line == Line.WHOLE) {
          out.write(buffer, 0, count);
        }
      }
    } catch (IOException ended) {
      close(to);
    }
    open.remove(from);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      throw new UncheckedIOException(alreadyGone);
    }
  }
}
