package org.resguardo.age;

import java.util.List;
import org.resguardo.primitive.Bytes;

/// One recipient stanza of a header: the file key wrapped for one recipient.
///
/// @param type the first argument, for example `mlkem768x25519`
/// @param arguments the arguments after the type, each of one or more visible ASCII characters
/// @param body the wrapped file key
public record Stanza(String type, List<String> arguments, Bytes body) {
  static final int COLUMNS = 64;
  static final String START = "-> ";

  /// Checks the arguments.
  ///
  /// @throws IllegalArgumentException when the type or an argument is empty or not visible ASCII
  public Stanza {
    arguments = List.copyOf(arguments);
    if (!isArgument(type) || !arguments.stream().allMatch(Stanza::isArgument)) {
      throw new IllegalArgumentException("an argument of a stanza is visible ASCII");
    }
  }

  static boolean isArgument(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  void appendTo(StringBuilder header) {
    header.append(START).append(type);
    arguments.forEach(argument -> header.append(' ').append(argument));
    header.append('\n');
    String encodedBody = RawBase64.encode(body);
    int start = 0;
    while (encodedBody.length() - start >= COLUMNS) {
      header.append(encodedBody, start, start + COLUMNS).append('\n');
      start += COLUMNS;
    }
    header.append(encodedBody, start, encodedBody.length()).append('\n');
  }
}
