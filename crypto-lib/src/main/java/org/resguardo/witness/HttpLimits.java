package org.resguardo.witness;

import java.util.Map;

/// What a client may take of the server's time and connections.
///
/// The JDK's HTTP server reads these limits from system properties, once, when its first class is
/// loaded; what the command line sets goes first.
final class HttpLimits {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "sun.net.httpserver.maxReqTime", "10", // seconds to send a whole request
          "sun.net.httpserver.maxRspTime", "20", // seconds to take the answer
          "sun.net.httpserver.idleInterval", "60",
          "sun.net.httpserver.maxReqHeaders", "50",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "jdk.httpserver.maxConnections", "100",
          "sun.net.httpserver.nodelay", "true"); // an answer goes out at once

  private HttpLimits() {}

  static void set() {
    PROPERTIES.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
