package org.resguardo.audit.http;

import org.resguardo.token.TokenRequest;

/// A method and path of a service, and a body that its own validation refuses, or none.
///
/// @param mediaType of the body; empty when there is none
record Endpoint(Service service, String method, String path, String mediaType, String body) {
  static Endpoint get(Service service, String path) {
    return new Endpoint(service, "GET", path, "", "");
  }

  static Endpoint delete(Service service, String path) {
    return new Endpoint(service, "DELETE", path, "", "");
  }

  static Endpoint post(Service service, String path) {
    return new Endpoint(service, "POST", path, "", "");
  }

  /// With a body that is no JSON.
  static Endpoint withBrokenJson(Service service, String method, String path) {
    return new Endpoint(service, method, path, "application/json", "[");
  }

  /// With a body that is no signed note.
  static Endpoint withBrokenNote(Service service, String path) {
    return new Endpoint(service, "POST", path, "text/plain; charset=utf-8", "not a note");
  }

  /// With a body that is too short for a token request.
  static Endpoint withBrokenTokenRequest(Service service, String path) {
    return new Endpoint(service, "POST", path, TokenRequest.MEDIA_TYPE, "not a token request");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
