package org.resguardo.cli;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.Option;

/// Where a server listens: `--listen HOST:PORT`.
final class ListenOption {
  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Listen there (default: 127.0.0.1:0; port 0 is any that is free).")
  private String hostAndPort = "127.0.0.1:0";

  InetSocketAddress address() throws Refusal {
    URI address = parsed();
    if (address.getHost() == null || address.getPort() < 0 || !address.getPath().isEmpty()) {
      throw refusal();
    }
    InetSocketAddress resolved = new InetSocketAddress(address.getHost(), address.getPort());
    if (resolved.isUnresolved()) {
      throw new Refusal("no such host: " + address.getHost());
    }
    return resolved;
  }

  private URI parsed() throws Refusal {
    try {
      return new URI("http://" + hostAndPort);
    } catch (URISyntaxException malformed) {
      throw refusal();
    }
  }

  private Refusal refusal() {
    return new Refusal("not an address to listen on: " + hostAndPort, "write it as HOST:PORT");
  }
}
