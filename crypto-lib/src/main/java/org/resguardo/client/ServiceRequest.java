package org.resguardo.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resguardo.primitive.Bytes;

/// A request to report-service, whichever way it goes there.
///
/// @param path from the service's base address, with the slash
/// @param headers by name; nothing is added but what HTTP needs
/// @param body empty when there is none
public record ServiceRequest(String method, String path, Map<String, String> headers, Bytes body) {
  private static final Bytes NOTHING = Bytes.of(new byte[0]);

  public ServiceRequest {
    headers = Map.copyOf(headers);
  }

  /// A `GET` without headers.
  public static ServiceRequest get(String path) {
    return new ServiceRequest("GET", path, Map.of(), NOTHING);
  }

  /// A `POST` without a body.
  public static ServiceRequest post(String path) {
    return new ServiceRequest("POST", path, Map.of(), NOTHING);
  }

  /// A `POST` of a body.
  public static ServiceRequest post(String path, String mediaType, Bytes body) {
    return new ServiceRequest("POST", path, Map.of("content-type", mediaType), body);
  }

  /// A `PUT` of a body.
  public static ServiceRequest put(String path, String mediaType, Bytes body) {
    return new ServiceRequest("PUT", path, Map.of("content-type", mediaType), body);
  }

  /// The same with one more header.
  public ServiceRequest with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ServiceRequest(method, path, more, body);
  }
}
