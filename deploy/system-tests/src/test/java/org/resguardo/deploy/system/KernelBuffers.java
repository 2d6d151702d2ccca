package org.resguardo.deploy.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the kernel may hold of a connection whose other end does not read.
final class KernelBuffers {
  private KernelBuffers() {}

  /// The most bytes in the sending and the receiving buffer together.
  static long ofOneConnection() throws IOException {
    return largest("tcp_wmem") + largest("tcp_rmem");
  }

  /// The last of minimum, default and maximum.
  private static long largest(String setting) throws IOException {
    Path file = Path.of("/proc/sys/net/ipv4", setting);
    try (BufferedReader sizes = Files.newBufferedReader(file)) { // such a file is read at once only
      return Long.parseLong(sizes.lines().findFirst().orElseThrow().split("\\s+", -1)[2]);
    }
  }
}
