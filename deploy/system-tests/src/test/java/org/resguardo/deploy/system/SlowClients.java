package org.resguardo.deploy.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Connections on which little happens, or nothing.
final class SlowClients implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int SMALL_BUFFER = 4096;

  private final List<SocketChannel> connections = new ArrayList<>();
  private boolean isReading = true;

  private SlowClients() {}

  static SlowClients connect(URI service, int count) throws IOException {
    SlowClients clients = new SlowClients();
    for (int i = 0; i < count; i++) {
      SocketChannel connection = SocketChannel.open();
      connection.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
      connection.connect(new InetSocketAddress(service.getHost(), service.getPort()));
      connection.configureBlocking(false);
      clients.connections.add(connection);
    }
    return clients;
  }

  /// From now on nothing is read, so that a closed connection shows when writing only.
  void stopReading() {
    isReading = false;
  }

  /// Writes as much of the text on each as it takes at once.
  void write(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    connections.removeIf(connection -> !isWritten(connection, bytes.duplicate()));
  }

  /// Writes `text` on each every second until the service has closed all, or the limit is over;
  /// `meanwhile` runs each time.
  void dribble(String text, Duration limit, Meanwhile meanwhile) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (open() > 0 && System.nanoTime() < end) {
      meanwhile.run();
      LockSupport.parkNanos(PAUSE.toNanos());
      write(text);
      connections.removeIf(connection -> isReading && isClosed(connection));
    }
  }

  /// How many the service has not closed.
  int open() {
    return connections.size();
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel connection : connections) {
      connection.close();
    }
  }

  interface Meanwhile {
    void run() throws Exception;
  }

  private static boolean isWritten(SocketChannel connection, ByteBuffer bytes) {
    try {
      connection.write(bytes);
      return true;
    } catch (IOException cutOff) {
      return false;
    }
  }

  private static boolean isClosed(SocketChannel connection) {
    try {
      return connection.read(ByteBuffer.allocate(1 << 16)) < 0;
    } catch (IOException reset) {
      return true;
    }
  }
}
