package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// The whole testkit of the age project, each file through each way of opening.
class AgeVectorTest {
  /// Opens a file and writes what is released, until the end or the damage.
  private interface Opening {
    void open(AgeOpener opener, Bytes file, OutputStream released) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> open_agreesWithTheTestkit_byTransfer() {
    return each(
        (opener, file, released) -> {
          InputStream sealed = new ByteArrayInputStream(file.toArray());
          opener.open(sealed).transferTo(released);
        });
  }

  @TestFactory
  Stream<DynamicTest> open_agreesWithTheTestkit_bySmallReads() {
    return each(
        (opener, file, released) -> {
          InputStream plaintext = opener.open(new ByteArrayInputStream(file.toArray()));
          byte[] buffer = new byte[4099];
          int count = plaintext.read(buffer);
          while (count >= 0) {
            released.write(buffer, 0, count);
            count = plaintext.read(buffer);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> header_isEncodedAsItWasRead() {
    return Testkit.vectors().stream()
        .filter(vector -> !vector.isArmored())
        .filter(vector -> List.of("success", "HMAC failure").contains(vector.expect()))
        .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> assertReencodes(vector)));
  }

  private static void assertReencodes(TestkitVector vector) throws IOException {
    InputStream in = new ByteArrayInputStream(vector.file().toArray());

    Bytes header = AgeHeader.read(in).encoded();

    assertThat(header).isEqualTo(vector.file().slice(0, header.length()));
    assertThat(in.available()).isEqualTo(vector.file().length() - header.length());
  }

  private static Stream<DynamicTest> each(Opening opening) {
    return Testkit.vectors().stream()
        .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> check(vector, opening)));
  }

  private static void check(TestkitVector vector, Opening opening) throws Exception {
    AgeOpener opener = new AgeOpener(vector.identities());
    ByteArrayOutputStream released = new ByteArrayOutputStream();
    boolean opened = opens(opener, vector, opening, released);

    assertThat(opened).isEqualTo(vector.expect().equals("success"));
    if (vector.values("payload").isEmpty()) {
      assertThat(released.size()).isZero();
    } else {
      assertThat(Bytes.of(Primitives.sha256(released.toByteArray())).toHex())
          .isEqualTo(vector.values("payload").getFirst());
    }
  }

  private static boolean opens(
      AgeOpener opener, TestkitVector vector, Opening opening, OutputStream released) {
    try {
      opening.open(opener, vector.file(), released);
      return true;
    } catch (OpenException refused) {
      return false;
    } catch (IOException unexpected) {
      return fail("only OpenException tells of a file that does not open", unexpected);
    }
  }
}
