package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Testkit;
import org.resguardo.age.TestkitVector;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// The whole testkit of the age project through `resguardo open`.
class CommandVectorTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> open_agreesWithTheTestkit() {
    return Testkit.vectors().stream()
        .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> check(vector)));
  }

  private void check(TestkitVector vector) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status =
        Resguardo.run(
            new ByteArrayInputStream(vector.file().toArray()), out, err, arguments(vector));

    assertThat(status).isEqualTo(vector.expect().equals("success") ? 0 : Resguardo.REFUSED);
    assertThat(Bytes.of(Primitives.sha256(out.toByteArray())).toHex()).isEqualTo(released(vector));
    if (status != 0) {
      assertThat(err.toString(StandardCharsets.UTF_8))
          .isEqualTo(
              """
              resguardo: error: the file does not open
              resguardo: hint: it is damaged, or was not sealed to any of these identities
              """);
    }
  }

  private static String released(TestkitVector vector) {
    List<String> payload = vector.values("payload");
    return payload.isEmpty() ? Bytes.of(Primitives.sha256()).toHex() : payload.getFirst();
  }

  /// Two vectors that are no age files at all name no identity; any will do.
  private static List<String> identities(List<String> named) {
    return named.isEmpty()
        ? List.of(HybridIdentity.generate(new SecureRandom()).exportSecretString())
        : named;
  }

  private String[] arguments(TestkitVector vector) throws IOException {
    List<String> passphrases = vector.values("passphrase");
    boolean hasPassphrase = !passphrases.isEmpty();
    List<String> secrets =
        hasPassphrase ? passphrases.subList(0, 1) : identities(vector.values("identity"));
    Path file = Files.write(folder.resolve("secret"), secrets);
    return new String[] {"open", hasPassphrase ? "--passphrase-file" : "-i", file.toString()};
  }
}
