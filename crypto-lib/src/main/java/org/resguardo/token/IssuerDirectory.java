package org.resguardo.token;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;

/// What an issuer says of itself (RFC 9578 section 4): where to ask, and its keys in the order of
/// preference. Whether a key is the one everybody gets, only the directory log tells.
///
/// Keys of other token types are passed over when reading.
///
/// @param requestUri path of the issuer's endpoint for requests, starting with `/`
public record IssuerDirectory(String requestUri, List<Key> keys) {
  /// Where it is served.
  public static final String PATH = "/.well-known/private-token-issuer-directory";

  /// Media type.
  public static final String MEDIA_TYPE = "application/private-token-issuer-directory";

  /// Longest directory read.
  public static final int MAX_BYTES = 64 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String REQUEST_URI = "issuer-request-uri";
  private static final String KEYS = "token-keys";
  private static final String TYPE = "token-type";
  private static final String KEY = "token-key";
  private static final String NOT_BEFORE = "not-before";

  public IssuerDirectory {
    keys = List.copyOf(keys);
    if (!requestUri.startsWith("/") || requestUri.startsWith("//")) {
      throw new IllegalArgumentException("requests go to a path of the issuer");
    }
  }

  /// A key of token type 0x0002.
  ///
  /// @param notBefore from when on it is used, in whole seconds; null for at once
  public record Key(TokenKey key, @Nullable Instant notBefore) {
    /// Whether it may be used now.
    public boolean isUsable(Instant now) {
      return notBefore == null || !now.isBefore(notBefore);
    }
  }

  /// The directory as JSON.
  public String json() {
    ObjectNode directory = JSON.createObjectNode().put(REQUEST_URI, requestUri);
    ArrayNode all = directory.putArray(KEYS);
    for (Key key : keys) {
      ObjectNode one = all.addObject();
      one.put(TYPE, Wire.TOKEN_TYPE).put(KEY, Wire.base64Url(key.key().spki()));
      if (key.notBefore() != null) {
        one.put(NOT_BEFORE, key.notBefore().getEpochSecond());
      }
    }
    return directory.toString();
  }

  /// Reads JSON.
  ///
  /// @throws TokenFormatException when it is no directory, or a key of type 0x0002 is malformed
  public static IssuerDirectory parse(Bytes json) throws TokenFormatException {
    Wire.require(json.length() <= MAX_BYTES, "an issuer directory has at most 64 KiB");
    JsonNode directory = tree(json);
    Wire.require(
        directory.path(REQUEST_URI).isTextual() && directory.path(KEYS).isArray(),
        "an issuer directory has a request URI and keys");
    List<Key> keys = new ArrayList<>();
    for (JsonNode key : directory.path(KEYS)) {
      if (key.path(TYPE).asInt() == Wire.TOKEN_TYPE) {
        keys.add(key(key));
      }
    }
    try {
      return new IssuerDirectory(directory.path(REQUEST_URI).asText(), keys);
    } catch (IllegalArgumentException rule) {
      throw new TokenFormatException(String.valueOf(rule.getMessage()));
    }
  }

  private static Key key(JsonNode key) throws TokenFormatException {
    TokenKey parsed = TokenKey.parse(Wire.fromBase64Url(key.path(KEY).asText()));
    JsonNode notBefore = key.path(NOT_BEFORE);
    Wire.require(
        notBefore.isMissingNode() || isTime(notBefore),
        "a key's not-before is a number of seconds");
    return new Key(
        parsed, notBefore.isMissingNode() ? null : Instant.ofEpochSecond(notBefore.asLong()));
  }

  private static boolean isTime(JsonNode seconds) {
    return seconds.isIntegralNumber()
        && seconds.canConvertToLong()
        && seconds.asLong() >= 0
        && seconds.asLong() <= Instant.MAX.getEpochSecond();
  }

  private static JsonNode tree(Bytes json) throws TokenFormatException {
    try {
      return JSON.readTree(json.toArray());
    } catch (IOException malformed) {
      throw new TokenFormatException("an issuer directory is JSON");
    }
  }
}
