package org.resguardo.audit.http;

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

  @Override
  public String toString() {
    return method + " " + path;
  }
}
