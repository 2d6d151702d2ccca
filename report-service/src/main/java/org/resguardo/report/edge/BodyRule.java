package org.resguardo.report.edge;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a body has to be like where a route takes one.
///
/// @param path the whole normalized path
/// @param mediaType without parameters
/// @param maxBytes longer ones are cut off
/// @param timeout from its first byte to its last
/// @param pace the least that has to come meanwhile
/// @param places bounds how many there are at one time, besides the memory of all; none where that
///   is enough
record BodyRule(
    HttpMethod method,
    Pattern path,
    String mediaType,
    long maxBytes,
    Duration timeout,
    Pace pace,
    @Nullable Semaphore places) {
  static final String JSON = "application/json";

  boolean isFor(HttpMethod asked, String normalizedPath) {
    return method.equals(asked) && path.matcher(normalizedPath).matches();
  }

  /// Whether a `Content-Type` names the media type; its parameters do not matter.
  boolean accepts(@Nullable String contentType) {
    return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
  }

  boolean isJson() {
    return mediaType.equals(JSON);
  }
}
