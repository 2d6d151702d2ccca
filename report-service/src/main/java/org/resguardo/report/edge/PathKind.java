package org.resguardo.report.edge;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Who asks for a path, what of such a request anything here may read, and how long the answers
/// are.
///
/// A path that no row names is anonymous: what is forgotten here loses headers and gains spaces.
enum PathKind {
  /// Reporters and their clients; one small size for every answer.
  ANONYMOUS(1024),

  /// The same, where an answer may have to list something.
  ANONYMOUS_LIST(4096),

  /// People who log in, and the health probes: no fixed size.
  GATED(0);

  private static final Pattern GATED_PATHS = Pattern.compile("/(v1/(reports|audit)|q)(/.*)?");
  private static final Pattern LISTS = Pattern.compile("/v1/(mailbox|submissions/[^/]+)/?");

  private static final Set<String> EVERYWHERE =
      Set.of(
          "authorization",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "transfer-encoding");
  private static final Set<String> GATED_ONLY = Set.of("accept", "if-match");

  private final int answerBytes;

  PathKind(int answerBytes) {
    this.answerBytes = answerBytes;
  }

  static PathKind of(String normalizedPath) {
    if (GATED_PATHS.matcher(normalizedPath).matches()) {
      return GATED;
    }
    return LISTS.matcher(normalizedPath).matches() ? ANONYMOUS_LIST : ANONYMOUS;
  }

  boolean isAnonymous() {
    return this != GATED;
  }

  /// The size every answer is brought to; 0 for none.
  int answerBytes() {
    return answerBytes;
  }

  /// Whether the header of that name stays in the request.
  boolean keeps(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return EVERYWHERE.contains(name) || (this == GATED && GATED_ONLY.contains(name));
  }
}
