package org.resguardo.vetting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// What every member promises before the first report, in Spanish and English.
///
/// Endorsements name it by its digest, so a new text needs new promises.
public final class CodeOfConduct {
  private static final String RESOURCE = "code-of-conduct-v1.txt";
  private static final Bytes TEXT = read();
  private static final Bytes SHA_256 = Bytes.of(Primitives.sha256(TEXT.toArray()));

  private CodeOfConduct() {}

  /// The text, UTF-8.
  public static Bytes text() {
    return TEXT;
  }

  /// SHA-256 of {@link #text}.
  public static Bytes sha256() {
    return SHA_256;
  }

  private static Bytes read() {
    try (InputStream text = CodeOfConduct.class.getResourceAsStream(RESOURCE)) {
      return Bytes.of(Objects.requireNonNull(text, RESOURCE).readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
