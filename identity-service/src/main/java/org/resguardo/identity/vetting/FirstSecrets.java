package org.resguardo.identity.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// Random member ids and initial passwords.
@ApplicationScoped
class FirstSecrets {
  // Without the letters that are mistaken for others when read aloud or copied by hand.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int PASSWORD_LENGTH = 24; // 138 bits
  private static final int MEMBER_ID_BYTES = 4; // as the realm's user profile has it

  private final SecureRandom random;

  FirstSecrets(SecureRandom random) {
    this.random = random;
  }

  String memberId() {
    return "m-" + Bytes.of(Primitives.randomBytes(MEMBER_ID_BYTES, random)).toHex();
  }

  String password() {
    return random
        .ints(PASSWORD_LENGTH, 0, ALPHABET.length())
        .mapToObj(index -> ALPHABET.substring(index, index + 1))
        .collect(Collectors.joining());
  }
}
