package org.resguardo.token;

import java.util.List;
import java.util.Optional;

/// The `PrivateToken` authentication scheme (RFC 9577 section 2).
///
/// Written with quoted, padded base64url; read quoted or not, padded or not, with parameters nobody
/// knows passed over.
public final class PrivateTokenHeader {
  /// The scheme's name.
  public static final String SCHEME = "PrivateToken";

  private static final String TOKEN = "token";
  private static final String CHALLENGE = "challenge";
  private static final String TOKEN_KEY = "token-key";

  /// Longest header read.
  private static final int MAX_LENGTH = 8192;

  private PrivateTokenHeader() {}

  /// What is sent in `WWW-Authenticate`: the challenge, and the key to have tokens signed with.
  public record Wanted(TokenChallenge challenge, TokenKey key) {}

  /// Whether the value of an `Authorization` header is of this scheme at all.
  public static boolean isPrivateToken(String authorization) {
    String start = SCHEME + " ";
    return authorization.strip().equalsIgnoreCase(SCHEME)
        || authorization.stripLeading().regionMatches(true, 0, start, 0, start.length());
  }

  /// The value of `Authorization` for that token.
  public static String authorization(Token token) {
    return "%s %s=\"%s\"".formatted(SCHEME, TOKEN, Wire.base64Url(token.encoded()));
  }

  /// The token in the value of an `Authorization` header; nobody has verified it.
  ///
  /// @throws TokenFormatException when there is none, or it is not of type 0x0002
  public static Token token(String authorization) throws TokenFormatException {
    List<AuthScheme> schemes = schemes(authorization);
    Wire.require(
        schemes.size() == 1 && schemes.getFirst().isCalled(SCHEME),
        "the only scheme is PrivateToken");
    return Token.parse(
        Wire.fromBase64Url(
            schemes
                .getFirst()
                .parameter(TOKEN)
                .orElseThrow(() -> new TokenFormatException("there is no token"))));
  }

  /// The value of `WWW-Authenticate`.
  public static String wwwAuthenticate(TokenChallenge challenge, TokenKey key) {
    return "%s %s=\"%s\", %s=\"%s\""
        .formatted(
            SCHEME,
            CHALLENGE,
            Wire.base64Url(challenge.encoded()),
            TOKEN_KEY,
            Wire.base64Url(key.spki()));
  }

  /// The first challenge for a token of type 0x0002 in the value of `WWW-Authenticate`; other
  /// schemes and token types are passed over, as well as malformed challenges.
  ///
  /// @throws TokenFormatException when the header is malformed
  public static Optional<Wanted> wanted(String wwwAuthenticate) throws TokenFormatException {
    return schemes(wwwAuthenticate).stream()
        .filter(scheme -> scheme.isCalled(SCHEME))
        .map(PrivateTokenHeader::read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Wanted> read(AuthScheme scheme) {
    try {
      String challenge = scheme.parameter(CHALLENGE).orElse("");
      String key = scheme.parameter(TOKEN_KEY).orElse("");
      return Optional.of(
          new Wanted(
              TokenChallenge.parse(Wire.fromBase64Url(challenge)),
              TokenKey.parse(Wire.fromBase64Url(key))));
    } catch (TokenFormatException other) {
      return Optional.empty();
    }
  }

  private static List<AuthScheme> schemes(String header) throws TokenFormatException {
    Wire.require(header.length() <= MAX_LENGTH, "the header is too long");
    return AuthScheme.parse(header);
  }
}
