package org.resguardo.client;

import java.io.IOException;

/// How requests of an anonymous client reach report-service: directly, or sealed through a relay.
/// Thread-safe.
public interface Transport {
  /// The answer, whatever its status.
  ///
  /// @param maxBytes longest body of a success that is taken
  /// @throws ServiceException when the body of a success is longer, or whoever stands between
  ///   refuses
  /// @throws IOException when there is no answer, or it does not end in time
  HttpAnswer send(ServiceRequest request, int maxBytes) throws IOException;
}
