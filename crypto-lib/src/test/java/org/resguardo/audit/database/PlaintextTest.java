package org.resguardo.audit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;

class PlaintextTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @ParameterizedTest
  @ValueSource(ints = {32, 1072, 4128, 65_568, 131_072})
  void randomBytes_areTakenForCiphertext(int length) {
    for (int i = 0; i < 20; i++) {
      assertThat(Plaintext.complaint(random(length))).isEmpty();
    }
  }

  @Test
  void text_isFound() {
    assertThat(Plaintext.complaint(Bytes.utf8("Me bajaron del camion en Palenque."))).isPresent();
  }

  @Test
  void textAmongRandomBytes_isFound() {
    byte[] value = random(4128).toArray();
    byte[] text = "{\"narrative\":\"me bajaron del camion\"}".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, value, 2000, text.length);

    assertThat(Plaintext.complaint(Bytes.of(value))).isPresent();
  }

  @Test
  void base64_isFound() {
    assertThat(Plaintext.complaint(Bytes.utf8(Base64.getEncoder().encodeToString(new byte[3000]))))
        .isPresent();
  }

  @Test
  void paddingOfZeros_isFound() {
    byte[] value = Arrays.copyOf(random(3000).toArray(), 4128);

    assertThat(Plaintext.complaint(Bytes.of(value))).isPresent();
  }

  private static Bytes random(int length) {
    byte[] value = new byte[length];
    RANDOM.nextBytes(value);
    return Bytes.of(value);
  }
}
