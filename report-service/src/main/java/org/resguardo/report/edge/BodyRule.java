package org.resguardo.report.edge;

import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;

/// What a body has to be like where a route takes one.
///
/// @param path the whole normalized path
/// @param mediaType without parameters
record BodyRule(HttpMethod method, Pattern path, String mediaType, long maxBytes) {
  static final String JSON = "application/json";

  boolean isFor(HttpMethod asked, String normalizedPath) {
    return method.equals(asked) && path.matcher(normalizedPath).matches();
  }

  /// Whether a `Content-Type` names the media type; its parameters do not matter.
  boolean accepts(String contentType) {
    return contentType.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
  }

  boolean isJson() {
    return mediaType.equals(JSON);
  }
}
