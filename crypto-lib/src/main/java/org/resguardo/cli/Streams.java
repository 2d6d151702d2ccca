package org.resguardo.cli;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes: files when named, else standard input and output. `-` names
/// the standard streams.
record Streams(InputStream standardInput, OutputStream standardOutput) {
  InputStream input(@Nullable Path file) throws Refusal, IOException {
    return file == null || isDash(file) ? standardInput : open(file);
  }

  /// The output; a named file is made when the first byte is written, so that a refused input
  /// leaves none.
  OutputStream output(@Nullable Path file) {
    return file == null || isDash(file)
        ? new UnclosedOutputStream(standardOutput)
        : new LazyFileOutputStream(file);
  }

  static InputStream open(Path file) throws Refusal {
    try {
      return new FileInputStream(file.toFile());
    } catch (FileNotFoundException missing) {
      throw new Refusal("no such file: " + file);
    }
  }

  /// The whole of a small text file.
  static String text(Path file) throws Refusal, IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException missing) {
      throw new Refusal("no such file: " + file);
    } catch (CharacterCodingException binary) {
      throw new Refusal("not a text file: " + file);
    }
  }

  private static boolean isDash(Path file) {
    return file.toString().equals("-");
  }
}
