package org.resguardo.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A bad line: every connection is cut after so many bytes, counted both ways, wherever that is.
final class CuttingProxy implements AutoCloseable {
  private final int target;
  private final LongSupplier lifetimes;
  private final ServerSocket listener;
  private final AtomicInteger cuts = new AtomicInteger();

  /// @param lifetimes how many bytes the next connection lets through
  CuttingProxy(URI target, LongSupplier lifetimes) throws IOException {
    this.target = target.getPort();
    this.lifetimes = lifetimes;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /// How many connections were cut.
  int cuts() {
    return cuts.get();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException closedOrRefused) {
        cuts.incrementAndGet();
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    AtomicLong left = new AtomicLong(lifetimes.getAsLong());
    Thread.ofVirtual().start(() -> pass(client, server, left));
    Thread.ofVirtual().start(() -> pass(server, client, left));
  }

  private void pass(Socket from, Socket to, AtomicLong left) {
    byte[] buffer = new byte[1 << 14];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        long before = left.getAndAdd(-count);
        out.write(buffer, 0, Math.clamp(before, 0, count));
        if (before <= count) {
          cut(from, to);
          return;
        }
      }
    } catch (IOException ended) {
      left.set(0);
    }
  }

  private void cut(Socket from, Socket to) throws IOException {
    cuts.incrementAndGet();
    from.setSoLinger(true, 0); // a reset, as a phone that left its network
    to.setSoLinger(true, 0);
  }
}
