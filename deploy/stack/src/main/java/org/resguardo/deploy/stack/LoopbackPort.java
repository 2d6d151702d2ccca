package org.resguardo.deploy.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/// Ports for servers that must find the same port free again after a restart.
final class LoopbackPort {
  // Below 32768, where Linux takes ports for outgoing connections: one of those could otherwise
  // sit on a server's port while the server is down.
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LoopbackPort() {}

  /// A port nobody listens on now.
  static int free() {
    return RANDOM
        .ints(ATTEMPTS, FIRST, LAST)
        .filter(LoopbackPort::isFree)
        .findFirst()
        .orElseThrow(() -> new StackException("no free port between " + FIRST + " and " + LAST));
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }
}
