package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.UnverifiedNote;
import picocli.CommandLine.Parameters;

/// A text to be signed. Read strictly, because what is signed must be what was read.
final class DraftParameter {
  @Parameters(arity = "0..1", paramLabel = "IN", description = "Read from IN.")
  private @Nullable Path input;

  /// @param kind what it should be, such as `roster draft`
  String read(Streams streams, String kind) throws Refusal, IOException {
    try (InputStream in = streams.input(input)) {
      byte[] text = in.readNBytes(UnverifiedNote.MAX_BYTES + 1);
      if (text.length > UnverifiedNote.MAX_BYTES) {
        throw new Refusal("not a %s: longer than any".formatted(kind));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException binary) {
      throw new Refusal("not a %s: not a text".formatted(kind));
    }
  }
}
