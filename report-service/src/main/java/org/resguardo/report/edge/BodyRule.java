package org.resguardo.report.edge;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// What a body may be on one kind of path.
///
/// @param mediaType without parameters
/// @param maxBytes longer ones are cut off
/// @param timeout from its first byte to its last
/// @param places bounds how many there are at one time; none when they are short
record BodyRule(String mediaType, long maxBytes, Duration timeout, @Nullable Semaphore places) {
  static final String JSON = "application/json";

  boolean accepts(@Nullable String contentType) {
    return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
  }

  boolean isJson() {
    return mediaType.equals(JSON);
  }
}
