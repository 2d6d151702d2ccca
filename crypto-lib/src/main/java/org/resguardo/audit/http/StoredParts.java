package org.resguardo.audit.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.resguardo.age.Payload;
import org.resguardo.audit.finding.StoredSize;
import org.resguardo.bundle.SizeClass;
import org.resguardo.client.HttpAnswer;

/// What report-service tells auditors about the sealed parts it stores, in its own words.
///
/// @param sizes how often a length occurs
/// @param suites how often a type of recipient occurs
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredParts(List<Size> sizes, List<Suite> suites) {
  /// Narrow, so that nothing a service was sent can come back on the auditor's screen.
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,29}");

  private static final int MAX_LINES = 1000;
  private static final JsonMapper JSON = new JsonMapper();

  StoredParts {
    sizes = List.copyOf(sizes);
    suites = List.copyOf(suites);
    if (sizes.size() > MAX_LINES || suites.size() > MAX_LINES) {
      throw new IllegalArgumentException("too many lines");
    }
  }

  /// @param payloadBytes length of the payload as stored
  record Size(String part, @JsonProperty("payload_bytes") int payloadBytes, long count) {
    Size {
      requireWord(part);
    }

    /// By the length of the plaintext; a length of no size class stays as it is.
    StoredSize plaintext() {
      int bytes =
          Arrays.stream(SizeClass.values())
              .map(SizeClass::bytes)
              .filter(size -> Payload.sealedLength(size) == payloadBytes)
              .findFirst()
              .orElse(payloadBytes);
      return new StoredSize(part, bytes, count);
    }
  }

  /// @param suite type of the first recipient stanza
  record Suite(String part, String suite, long count) {
    Suite {
      requireWord(part);
      requireWord(suite);
    }
  }

  static StoredParts read(HttpAnswer answer) throws IOException {
    if (!answer.isSuccess()) {
      throw new UnexpectedAnswerException("status " + answer.status());
    }
    try {
      return JSON.readValue(answer.body().toArray(), StoredParts.class);
    } catch (JacksonException malformed) {
      throw new UnexpectedAnswerException("not the answer that is documented");
    }
  }

  List<StoredSize> plaintextSizes() {
    return sizes.stream().map(Size::plaintext).toList();
  }

  private static void requireWord(String text) {
    if (!WORD.matcher(text).matches()) {
      throw new IllegalArgumentException("not a word");
    }
  }
}
