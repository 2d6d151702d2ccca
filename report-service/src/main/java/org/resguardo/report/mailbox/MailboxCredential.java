package org.resguardo.report.mailbox;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// What opens a mailbox: `Authorization: Bearer` and 86 characters, the unpadded base64url of
/// mailbox id and mailbox bearer secret (`crypto-lib/spec/receipt.md` section 4).
///
/// @param id names the mailbox; a secret as well, because the server knows but its hash
record MailboxCredential(SecretBytes id, SecretBytes secret) {
  private static final int KEY_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("(?i:Bearer) +([^ ]{86})");
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Reads the header's value. One of the right length that is not base64url is nobody's: it goes
  /// the way of any unknown one.
  ///
  /// @throws ProblemException when there is none, or it is of another kind, such as an access token
  static MailboxCredential parse(@Nullable String authorization) {
    if (authorization == null) {
      throw new ProblemException(ProblemType.MAILBOX_SECRET_REQUIRED);
    }
    Matcher form = FORM.matcher(authorization);
    if (!form.matches()) {
      throw new ProblemException(ProblemType.CREDENTIALS_NOT_ACCEPTED);
    }
    return of(decoded(form.group(1)));
  }

  /// SHA-256 of the mailbox id: where the server finds it.
  Bytes idHash() {
    return hash(id);
  }

  /// SHA-256 of the bearer secret: what the server compares.
  SecretBytes secretHash() {
    return SecretBytes.of(hash(secret).toArray());
  }

  private static MailboxCredential of(byte[] both) {
    return new MailboxCredential(
        SecretBytes.of(Arrays.copyOf(both, KEY_BYTES)),
        SecretBytes.of(Arrays.copyOfRange(both, KEY_BYTES, 2 * KEY_BYTES)));
  }

  private static byte[] decoded(String base64url) {
    try {
      return Base64.getUrlDecoder().decode(base64url);
    } catch (IllegalArgumentException malformed) {
      return Primitives.randomBytes(2 * KEY_BYTES, RANDOM);
    }
  }

  private static Bytes hash(SecretBytes secret) {
    return Bytes.of(Primitives.sha256(secret.exportSecretBytes()));
  }
}
