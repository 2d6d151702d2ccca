package org.resguardo.deploy.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// A phone's line at the edge of its network: slow, late, and every connection is cut after so many
/// bytes, counted both ways, wherever that is.
final class BadLine implements AutoCloseable {
  private static final int PIECE = 4096;

  private final URI service;
  private final Duration latency;
  private final long nanosAPiece;
  private final LongSupplier lifetimes;
  private final ServerSocket listener;
  private final AtomicInteger cuts = new AtomicInteger();

  /// @param bitsASecond in each direction
  /// @param latency before a connection passes its first byte
  /// @param lifetimes how many bytes the next connection lets through
  BadLine(URI service, long bitsASecond, Duration latency, LongSupplier lifetimes)
      throws IOException {
    this.service = service;
    this.latency = latency;
    this.nanosAPiece = Duration.ofSeconds(1).toNanos() * PIECE * 8 / bitsASecond;
    this.lifetimes = lifetimes;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// The address that stands for the service's.
  URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  int cuts() {
    return cuts.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    LockSupport.parkNanos(latency.toNanos());
    try {
      Socket server = new Socket(service.getHost(), service.getPort());
      AtomicLong left = new AtomicLong(lifetimes.getAsLong());
      Thread.ofVirtual().start(() -> pass(server, client, left));
      pass(client, server, left);
    } catch (IOException unreachable) {
      cuts.incrementAndGet();
    }
  }

  private void pass(Socket from, Socket to, AtomicLong left) {
    byte[] buffer = new byte[PIECE];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        LockSupport.parkNanos(nanosAPiece * count / PIECE);
        if (left.addAndGet(-count) <= 0) {
          cuts.incrementAndGet();
          from.setSoLinger(true, 0);
          to.setSoLinger(true, 0);
          return;
        }
        out.write(buffer, 0, count);
      }
    } catch (IOException ended) {
      left.set(0);
    }
  }
}
