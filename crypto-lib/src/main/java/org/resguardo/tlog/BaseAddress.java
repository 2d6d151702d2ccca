package org.resguardo.tlog;

import java.net.URI;

/// The rule for the address of a service, log or witness, to which paths are added.
public final class BaseAddress {
  private BaseAddress() {}

  /// Whether `uri` is `http(s)://host` and maybe a port and a path, and nothing else.
  public static boolean isValid(URI uri) {
    return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }
}
