package org.resguardo.deploy.demo;

import java.io.IOException;
import org.resguardo.client.ServiceException;

/// What a service says to a request that it should refuse.
final class Refusals {
  private Refusals() {}

  interface Request {
    void send() throws IOException;
  }

  /// Status and title, or `not refused`.
  static String of(Request request) {
    try {
      request.send();
      return "not refused";
    } catch (ServiceException refused) {
      return refused.status() + " " + refused.getMessage();
    } catch (IOException failed) {
      return "failed: " + failed.getMessage();
    }
  }
}
