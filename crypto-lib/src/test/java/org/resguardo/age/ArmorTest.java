package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmorTest {
  private static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----\n";
  private static final String END = "-----END AGE ENCRYPTED FILE-----\n";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 47, 48, 49, 95, 96, 97, 24_575, 24_576, 24_577, 100_000})
  void read_yieldsWhatWasWritten(int length) throws IOException {
    byte[] plain = Samples.plaintext(length);

    String armored = armor(plain);

    assertThat(unarmor(armored)).isEqualTo(plain);
    assertThat(unarmor(armored.replace("\n", "\r\n"))).isEqualTo(plain);
  }

  @Test
  void write_wrapsLinesAt64Columns() throws IOException {
    assertThat(armor(new byte[49])).isEqualTo(BEGIN + "A".repeat(64) + "\nAA==\n" + END);
  }

  @Test
  void open_readsArmoredFile() throws IOException {
    HybridIdentity identity = HybridIdentity.generate(Samples.RANDOM);
    byte[] plaintext = Samples.plaintext(100_000);
    ByteArrayOutputStream armored = new ByteArrayOutputStream();

    new AgeSealer(List.of(identity.recipient()), Samples.RANDOM)
        .seal(new ByteArrayInputStream(plaintext), new ArmorOutputStream(armored));

    assertThat(armored.toString(StandardCharsets.US_ASCII)).startsWith(BEGIN).endsWith(END);
    assertThat(Samples.open(armored.toByteArray(), identity)).isEqualTo(plaintext);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "-----BEGIN AGE ENCRYPTED FILE-----",
        BEGIN,
        BEGIN + "YQ==\n",
        BEGIN + "YQ==\nYQ==\n" + END,
        BEGIN + "YR==\n" + END,
        BEGIN + "YQ\n" + END,
        BEGIN + "Y Q==\n" + END,
        BEGIN + "\n" + END,
        BEGIN + "YQ==\n\n" + END,
        BEGIN + "YQ==\n" + END + "x",
        BEGIN + "YQ==\n" + END + END,
        "x\n" + BEGIN + "YQ==\n" + END,
        " " + BEGIN + "YQ==\n" + END,
        BEGIN + "YQ==\r\r\n" + END
      })
  void read_rejectsMalformedArmor(String armored) {
    assertThatThrownBy(() -> unarmor(armored)).isInstanceOf(OpenException.class);
  }

  @Test
  void read_acceptsWhiteSpaceAround() throws IOException {
    assertThat(unarmor(" \r\n\n" + BEGIN + "YQ==\n" + END + "\n \t\n")).isEqualTo(new byte[] {'a'});
  }

  private static String armor(byte[] plain) throws IOException {
    ByteArrayOutputStream armored = new ByteArrayOutputStream();
    try (OutputStream out = new ArmorOutputStream(armored)) {
      out.write(plain);
    }
    return armored.toString(StandardCharsets.US_ASCII);
  }

  private static byte[] unarmor(String armored) throws IOException {
    byte[] bytes = armored.getBytes(StandardCharsets.US_ASCII);
    return new ArmorInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }
}
