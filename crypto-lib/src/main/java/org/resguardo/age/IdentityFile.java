package org.resguardo.age;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// A file of identities, one a line; lines starting with `#` and empty lines are skipped.
public final class IdentityFile {
  private IdentityFile() {}

  /// The identities of a file's text, at least one.
  ///
  /// @throws KeyFormatException when a line is malformed or there is none
  public static List<Identity> parse(String text) throws KeyFormatException {
    return KeyLines.parse(text, Identity::parse);
  }

  /// As {@link #parse(String)}, for all that is left of `reader`.
  ///
  /// @throws IOException when the reader fails
  public static List<Identity> parse(Reader reader) throws KeyFormatException, IOException {
    return parse(reader.readAllAsString());
  }
}
