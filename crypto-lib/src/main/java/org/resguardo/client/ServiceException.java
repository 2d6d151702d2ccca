package org.resguardo.client;

import java.io.IOException;

/// A service that refused, failed, or answered what cannot be believed.
///
/// The message is the problem's title (RFC 9457) or a sentence of our own; never content.
public final class ServiceException extends IOException {
  private final int status;
  private final String type;

  ServiceException(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  /// HTTP status; 200 when the answer itself could not be believed.
  public int status() {
    return status;
  }

  /// The problem's type, a URN; `about:blank` when the service sent none.
  public String type() {
    return type;
  }

  /// Whether the same request may succeed later.
  boolean isTransient() {
    return status == 408 || status == 502 || status == 503 || status == 504;
  }
}
