package org.resguardo.age;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// A file of recipients, one a line; lines starting with `#` and empty lines are skipped.
public final class RecipientFile {
  private RecipientFile() {}

  /// The recipients of a file's text, at least one.
  ///
  /// @throws KeyFormatException when a line is malformed or there is none
  public static List<Recipient> parse(String text) throws KeyFormatException {
    return KeyLines.parse(text, Recipient::parse);
  }

  /// As {@link #parse(String)}, for all that is left of `reader`.
  ///
  /// @throws IOException when the reader fails
  public static List<Recipient> parse(Reader reader) throws KeyFormatException, IOException {
    return parse(reader.readAllAsString());
  }
}
