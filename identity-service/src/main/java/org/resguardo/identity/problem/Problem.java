package org.resguardo.identity.problem;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// One problem document.
///
/// @param detail the rule that was broken, in our own words; never anything from the request
record Problem(ProblemType type, @Nullable String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  Problem(ProblemType type) {
    this(type, null);
  }

  /// The document, members in the order of RFC 9457.
  String json() {
    JsonObject json =
        new JsonObject()
            .put("type", type.urn())
            .put("title", type.title())
            .put("status", type.status());
    return (detail == null ? json : json.put("detail", detail)).encode();
  }
}
