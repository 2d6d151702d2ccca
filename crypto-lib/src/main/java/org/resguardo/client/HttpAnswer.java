package org.resguardo.client;

import java.util.List;
import java.util.Map;
import org.resguardo.primitive.Bytes;

/// What a service answered, whatever its status. Nothing in it is believed or fit to be shown.
///
/// @param headers by lower-case name
/// @param body all of it
public record HttpAnswer(int status, Map<String, List<String>> headers, Bytes body) {
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /// Whether the status is of the 200s.
  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
