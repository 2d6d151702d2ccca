package org.resguardo.deploy.stack;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// Random passwords and member ids.
final class Secrets {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  // 32 letters of 62: 190 bits, and nothing that SQL, JSON or a shell would have to quote.
  private static final int PASSWORD_LENGTH = 32;
  private static final int MEMBER_ID_BYTES = 4;

  private final SecureRandom random;

  Secrets(SecureRandom random) {
    this.random = random;
  }

  /// 32 letters and digits.
  String password() {
    return random
        .ints(PASSWORD_LENGTH, 0, ALPHABET.length())
        .mapToObj(index -> ALPHABET.substring(index, index + 1))
        .collect(Collectors.joining());
  }

  /// `m-` and eight hexadecimal digits.
  String memberId() {
    byte[] id = new byte[MEMBER_ID_BYTES];
    random.nextBytes(id);
    return "m-" + HexFormat.of().formatHex(id);
  }
}
