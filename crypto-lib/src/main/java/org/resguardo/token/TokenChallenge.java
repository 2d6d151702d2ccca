package org.resguardo.token;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.TrustPolicy;

/// What a token answers to (RFC 9577 section 2.1).
///
/// | field             | bytes   | meaning                                   |
/// |-------------------|---------|-------------------------------------------|
/// | tokenType         | 2       | `0x0002`                                  |
/// | issuerName        | 2 and n | length, then the issuer's host, maybe port |
/// | redemptionContext | 1 and n | length 0 or 32, then as many bytes        |
/// | originInfo        | 2 and n | length, then the origin's host, maybe port |
///
/// Resguardo's own challenge is the same for everybody and for ever, with an empty context: tokens
/// are fetched ahead, and tell nothing by the challenge they answer to. Spec: token.md section 2.
///
/// @param issuerName 1 to 65,535 printable ASCII characters
/// @param redemptionContext 0 or 32 bytes
/// @param originInfo 0 to 65,535 printable ASCII characters
public record TokenChallenge(String issuerName, Bytes redemptionContext, String originInfo) {
  private static final Pattern NAME = Pattern.compile("[!-~]{0,65535}");

  public TokenChallenge {
    if (issuerName.isEmpty() || !isName(issuerName) || !isName(originInfo)) {
      throw new IllegalArgumentException("a challenge names issuer and origin in ASCII");
    }
    if (redemptionContext.length() != 0 && redemptionContext.length() != Wire.DIGEST_BYTES) {
      throw new IllegalArgumentException("a redemption context has 0 or 32 bytes");
    }
  }

  /// A challenge with an empty redemption context.
  public TokenChallenge(String issuerName, String originInfo) {
    this(issuerName, Bytes.of(new byte[0]), originInfo);
  }

  /// The one challenge of all who follow that policy: identity-service issues, report-service
  /// redeems.
  public static TokenChallenge of(TrustPolicy policy) {
    return new TokenChallenge(
        authority(policy.identityService()), authority(policy.reportService()));
  }

  /// Reads a challenge.
  ///
  /// @throws TokenFormatException also for another token type
  public static TokenChallenge parse(Bytes encoded) throws TokenFormatException {
    ByteBuffer rest = ByteBuffer.wrap(encoded.toArray());
    Wire.require(Wire.read(rest, Short.BYTES).equals(Wire.type()), "the token type is 0x0002");
    Bytes issuerName = Wire.read(rest, length(rest, Short.BYTES));
    Bytes redemptionContext = Wire.read(rest, length(rest, Byte.BYTES));
    Bytes originInfo = Wire.read(rest, length(rest, Short.BYTES));
    Wire.require(!rest.hasRemaining(), "bytes follow the challenge");
    try {
      return new TokenChallenge(text(issuerName), redemptionContext, text(originInfo));
    } catch (IllegalArgumentException rule) {
      throw new TokenFormatException(String.valueOf(rule.getMessage()));
    }
  }

  /// As it is sent.
  public Bytes encoded() {
    return Wire.concatenated(
        Wire.type(),
        prefixed(Bytes.utf8(issuerName), Short.BYTES),
        prefixed(redemptionContext, Byte.BYTES),
        prefixed(Bytes.utf8(originInfo), Short.BYTES));
  }

  /// SHA-256 of the challenge, which stands in each token that answers to it.
  public Bytes digest() {
    return Bytes.of(Primitives.sha256(encoded().toArray()));
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static String authority(URI address) {
    return address.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1); // names are ASCII
  }

  private static int length(ByteBuffer rest, int lengthBytes) throws TokenFormatException {
    byte[] length = Wire.read(rest, lengthBytes).toArray();
    return lengthBytes == Byte.BYTES
        ? length[0] & 0xff
        : ByteBuffer.wrap(length).getShort() & 0xffff;
  }

  private static Bytes prefixed(Bytes value, int lengthBytes) {
    byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(value.length()).array();
    Bytes prefix = Bytes.of(length).slice(Integer.BYTES - lengthBytes, Integer.BYTES);
    return Wire.concatenated(prefix, value);
  }
}
