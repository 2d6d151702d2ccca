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

  /// As {@link #output(Path)}, for a command that reads `input` while it writes.
  ///
  /// @throws Refusal when both are one file, which would be emptied before it is read
  OutputStream output(@Nullable Path file, @Nullable Path input) throws Refusal, IOException {
    if (file != null && input != null && Files.isRegularFile(file) && isSame(file, input)) {
      throw new Refusal(
          "input and output are the same file: " + file, "choose another name for -o");
    }
    return output(file);
  }

  private static boolean isSame(Path file, Path input) throws IOException {
    return !isDash(file) && !isDash(input) && Files.isSameFile(file, input);
  }

  static InputStream open(Path file) throws Refusal {
    try {
      return new FileInputStream(file.toFile());
    } catch (FileNotFoundException unreadable) {
      throw new Refusal((Files.exists(file) ? "cannot read: " : "no such file: ") + file);
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
