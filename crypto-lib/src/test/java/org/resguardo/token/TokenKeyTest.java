package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;

class TokenKeyTest {
  private final TokenKey key = TokenFixtures.ISSUER.key();

  @Test
  void parse_readsWhatIsWritten() throws Exception {
    assertThat(TokenKey.parse(key.spki())).isEqualTo(key);
    assertThat(key.spki().length()).isEqualTo(342);
  }

  @Test
  void truncatedKeyId_isTheLastByte() {
    assertThat(key.truncatedKeyId()).isEqualTo(key.keyId().toArray()[31]);
  }

  @Test
  void parse_refusesAnyChangeOutsideTheModulus() {
    byte[] spki = key.spki().toArray();

    for (int i = 0; i < spki.length; i++) {
      boolean isInModulus = i >= 81 && i < 81 + 256;
      if (!isInModulus) {
        byte[] changed = spki.clone();
        changed[i] ^= 1;

        assertThat(refuses(changed)).as("byte %d", i).isTrue();
      }
    }
  }

  @Test
  void parse_refusesModulusThatIsNone() {
    BigInteger n = Moduli.modulus(key);
    BigInteger prime = BigInteger.TWO.pow(2047).nextProbablePrime();

    assertThat(refuses(spki(n.subtract(BigInteger.ONE)))).as("even").isTrue();
    assertThat(refuses(spki(n.shiftRight(1).setBit(0)))).as("2047 bits").isTrue();
    assertThat(refuses(spki(BigInteger.TWO.pow(2048).subtract(BigInteger.ONE))))
        .as("divisible by three")
        .isTrue();
    assertThat(refuses(spki(prime))).as("prime").isTrue();
  }

  @Test
  void parse_refusesOtherExponentsAndLengths() throws Exception {
    assertThat(refuses(rsaEncryption(2048, 65537))).as("rsaEncryption").isTrue();
    assertThat(refuses(rsaEncryption(2048, 3))).as("e=3").isTrue();
    assertThat(refuses(rsaEncryption(1024, 65537))).as("1024 bit").isTrue();
    assertThat(refuses(withExponentThree())).as("e=3, PSS").isTrue();
  }

  @Test
  void parse_refusesTruncatedAndTrailingBytes() {
    byte[] spki = key.spki().toArray();

    assertThat(refuses(Arrays.copyOf(spki, spki.length - 1))).isTrue();
    assertThat(refuses(Arrays.copyOf(spki, spki.length + 1))).isTrue();
    assertThat(refuses(new byte[0])).isTrue();
  }

  @Test
  void importSecret_readsWhatWasExported() throws Exception {
    TokenIssuer imported = TokenIssuer.importSecret(TokenFixtures.ISSUER.exportSecretBytes());

    assertThat(imported.key()).isEqualTo(key);
    assertThat(imported.exportSecretBytes()).isEqualTo(TokenFixtures.ISSUER.exportSecretBytes());
  }

  @Test
  void importSecret_refusesOtherKeys() throws Exception {
    assertThat(refusesSecret(pkcs8(1024, 65537))).as("1024 bit").isTrue();
    assertThat(refusesSecret(pkcs8(2048, 3))).as("e=3").isTrue();
    assertThat(refusesSecret(new byte[100])).as("nothing").isTrue();
  }

  @Test
  void importSecret_refusesAKeyWithAnyByteChanged() {
    byte[] pkcs8 = TokenFixtures.ISSUER.exportSecretBytes().exportSecretBytes();

    for (int i = 0; i < pkcs8.length; i += 7) { // seven: parsing with primality tests takes a while
      byte[] changed = pkcs8.clone();
      changed[i] ^= 4;

      assertThat(refusesSecret(changed)).as("byte %d", i).isTrue();
    }
  }

  private static boolean refuses(byte[] spki) {
    return TokenFixtures.refuses(() -> TokenKey.parse(Bytes.of(spki)));
  }

  private static boolean refusesSecret(byte[] pkcs8) {
    return TokenFixtures.refuses(() -> TokenIssuer.importSecret(SecretBytes.of(pkcs8)));
  }

  private byte[] spki(BigInteger modulus) {
    byte[] spki = key.spki().toArray();
    System.arraycopy(BigIntegers.asUnsignedByteArray(256, modulus), 0, spki, 81, 256);
    return spki;
  }

  private byte[] withExponentThree() {
    byte[] spki = key.spki().toArray();
    spki[spki.length - 1] = 3;
    return spki;
  }

  private static byte[] rsaEncryption(int bits, long exponent) throws Exception {
    return generator(bits, exponent).generateKeyPair().getPublic().getEncoded();
  }

  private static byte[] pkcs8(int bits, long exponent) throws Exception {
    return generator(bits, exponent).generateKeyPair().getPrivate().getEncoded();
  }

  private static KeyPairGenerator generator(int bits, long exponent) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(
        new RSAKeyGenParameterSpec(bits, BigInteger.valueOf(exponent)), new SecureRandom());
    return generator;
  }
}
